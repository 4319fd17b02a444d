/// What a job is allowed.
public struct JobPermissions: Hashable, Sendable {
    /// Everything that is allowed.
    public var allowed: Set<JobPermission>

    /// Allows just this.
    public init(_ allowed: Set<JobPermission>) {
        self.allowed = allowed
    }

    /// Everything.
    public static let all = JobPermissions(Set(JobPermission.allCases))

    /// Whether something is allowed.
    public func allows(_ permission: JobPermission) -> Bool {
        allowed.contains(permission)
    }

    /// Whether the job may reach other machines. A backend that can keep it from that does so where this is false.
    public var network: Bool {
        allows(.network)
    }
}
