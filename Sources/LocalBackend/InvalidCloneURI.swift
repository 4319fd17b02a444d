/// An address in a job's configuration that does not lead to another machine.
public struct InvalidCloneURI: Error, Hashable, CustomStringConvertible {
    let text: String

    /// The reason, for who wrote the configuration.
    public var description: String {
        "`clone_uri` is \(text), and must be an https, ssh or git address"
    }
}
