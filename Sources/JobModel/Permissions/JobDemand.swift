/// Something that a job asks for and that needs a permission.
public struct JobDemand: Hashable, Sendable {
    /// What has to be allowed.
    public var permission: JobPermission
    /// What it is, in a few words for people: ``secret `token` ``.
    public var name: String
    /// Where it stands in the ProwJob.
    public var path: String
}

extension JobDemand: CustomStringConvertible {
    /// What it is and where it stands, for operators.
    public var description: String {
        "\(name) at \(path)"
    }
}
