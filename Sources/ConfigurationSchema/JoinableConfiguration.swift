/// A value of which several files may hold parts.
public protocol JoinableConfiguration: ConfigurationValue {
    /// Adds what another file says.
    ///
    /// - Throws: What both say that only one may say.
    mutating func join(_ other: Self) throws
}

extension Array: JoinableConfiguration where Element: ConfigurationValue {
    /// Adds the other elements behind these.
    public mutating func join(_ other: [Element]) {
        self += other
    }
}
