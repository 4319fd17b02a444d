public import ConfigurationSchema

extension PerRepository: JoinableConfiguration {
    /// Adds the entries of another file behind these.
    public mutating func join(_ other: PerRepository) {
        self = PerRepository(entries + other.entries)
    }
}
