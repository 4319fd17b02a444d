import ForgeModel

extension RepositoryName {
    /// `/repos/owner/name`, encoded.
    var path: String { "/repos/\(owner.pathSegment)/\(name.pathSegment)" }
}

extension ThreadID {
    /// `/repos/owner/name/issues/1`.
    var issuePath: String { "\(repository.path)/issues/\(number)" }
    /// `/repos/owner/name/pulls/1`.
    var pullPath: String { "\(repository.path)/pulls/\(number)" }
}
