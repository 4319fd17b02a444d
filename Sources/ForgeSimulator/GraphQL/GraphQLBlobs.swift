/// The blobs that one request names, read together: hundreds of runs of git would take longer than all the rest.
actor GraphQLBlobs {
    private let ids: [String]
    private var byRepository: [String: [String: [UInt8]]] = [:]

    /// Finds the ids in a request's document.
    init(in document: String) {
        ids = document.split { !$0.isHexDigit }.filter { $0.count == 40 }.map(String.init)
    }

    /// The bytes of a blob; nil where the repository has none of this id.
    func bytes(_ id: String, in git: GitRepository) async throws -> [UInt8]? {
        if let known = byRepository[git.path]?[id] { return known }
        if byRepository[git.path] == nil { byRepository[git.path] = try await git.blobs(ids) }
        if let known = byRepository[git.path]?[id] { return known }
        return try await git.blobs([id])[id]
    }
}
