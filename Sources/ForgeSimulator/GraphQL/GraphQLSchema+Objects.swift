import Foundation

extension GraphQLSchema {
    /// The commit, tree or blob of an id (`oid`) or of git's name for it (`expression`); nil where there is none.
    func object(_ arguments: GraphQLArguments, in repository: State.Repository) async throws -> Object? {
        let git = store.git(repository.fullName)
        if let id = arguments["oid"]?.string {
            if let bytes = try await blobs.bytes(id, in: git) { return blob(id, bytes) }
            return try await git.commit(id).map { commit($0, in: repository) }
        }
        let name = try arguments.string("expression")
        let halves = name.split(separator: ":", maxSplits: 1).map(String.init)
        guard halves.count == 2 else {
            return try await git.commit(name).map { commit($0, in: repository) }
        }
        guard let start = try await git.commitID(halves[0]), let entry = try await git.entry(halves[1], at: start)
        else {
            return nil
        }
        guard entry.type == "blob" else {
            return Object("Tree", ["Node", "GitObject"], leaves: ["oid": .string(entry.sha)])
        }
        return try await git.blob(entry.sha).map { blob(entry.sha, $0) }
    }

    /// GitHub cuts the text of long blobs.
    private static let longestText = 512 << 10

    private func blob(_ id: String, _ bytes: [UInt8]) -> Object {
        let text = String(validating: bytes, as: UTF8.self)
        let isBinary = text == nil || bytes.contains(0)
        return Object(
            "Blob",
            ["Node", "GitObject"],
            leaves: [
                "id": .string(NodeID.make("B", git: id)), "oid": .string(id),
                "abbreviatedOid": .string(String(id.prefix(7))), "byteSize": .int(bytes.count),
                "isBinary": .bool(isBinary), "isTruncated": .bool(bytes.count > Self.longestText),
                "text": isBinary ? .null : JSON(text.map { String($0.prefix(Self.longestText)) }),
            ]
        )
    }

    /// Who wrote the lines of a file at a commit.
    func blame(_ path: String, at commit: GitCommit, in repository: State.Repository) async throws -> Object {
        let git = store.git(repository.fullName)
        guard let ranges = try await git.blame(path, at: commit.sha) else {
            throw GraphQLError.notFound("Could not resolve to a file with the path '\(path)'.")
        }
        var found: [Object] = []
        for range in ranges {
            guard let author = try await git.commit(range.commit) else { continue }
            found.append(
                Object(
                    "BlameRange",
                    leaves: [
                        "age": 1, "startingLine": .int(range.lines.lowerBound),
                        "endingLine": .int(range.lines.upperBound),
                    ]
                ).adding(["commit": { _ in .object(self.commit(author, in: repository)) }])
            )
        }
        let objects = found
        return Object("Blame", [], ["ranges": { _ in .objects(objects) }])
    }
}
