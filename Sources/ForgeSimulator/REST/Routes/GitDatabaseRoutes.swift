import Foundation

/// Git's own objects and refs.
enum GitDatabaseRoutes {
    static let all: [Route] = [
        .get("/repos/{owner}/{repo}/git/ref/{ref}", getRef),
        // Older clients read refs here.
        .get("/repos/{owner}/{repo}/git/refs/{ref}", getRef),
        .get("/repos/{owner}/{repo}/git/matching-refs/{ref}") { call in
            let repository = try call.repository()
            let refs = try await call.git(repository).refs("refs/")
                .filter { $0.key.hasPrefix("refs/\(call["ref"])") && !$0.key.hasPrefix("refs/simulator/") }
            return call.list(refs.sorted { $0.key < $1.key }) {
                call.render.ref($0.key, object: ($0.value, "commit"), in: repository)
            }
        },
        .post("/repos/{owner}/{repo}/git/refs", createRef),
        .patch("/repos/{owner}/{repo}/git/refs/{ref}", updateRef),
        .delete("/repos/{owner}/{repo}/git/refs/{ref}") { call in
            let repository = try call.repository()
            try await call.change { transaction in
                try transaction.require(.write, in: repository.fullName)
                guard let old = try await call.git(repository).object("refs/\(call["ref"])") else {
                    throw ForgeError(422, "Reference does not exist")
                }
                try await transaction.moveRef(repository.fullName, "refs/\(call["ref"])", from: old.id, to: nil)
            }
            return .noContent
        },
        .get("/repos/{owner}/{repo}/git/commits/{commit_sha}") { call in
            let repository = try call.repository()
            guard let commit = try await call.git(repository).commit(call["commit_sha"]) else {
                throw ForgeError.notFound
            }
            return .ok(call.render.gitCommit(commit, in: repository))
        },
        .post("/repos/{owner}/{repo}/git/commits", createCommit),
        .get("/repos/{owner}/{repo}/git/trees/{tree_sha}") { call in
            let repository = try call.repository()
            let git = call.git(repository)
            let isRecursive = call.query["recursive"].map { $0 != "0" && $0 != "false" } ?? false
            guard
                let tree = try await git.attempt(["rev-parse", "--verify", "--quiet", "\(call["tree_sha"])^{tree}"]).id,
                let entries = try await git.tree(tree, recursive: isRecursive)
            else { throw ForgeError.notFound }
            return .ok(call.render.tree(tree, entries, in: repository))
        },
        .post("/repos/{owner}/{repo}/git/trees", createTree),
        .get("/repos/{owner}/{repo}/git/blobs/{file_sha}") { call in
            let repository = try call.repository()
            guard let bytes = try await call.git(repository).blob(call["file_sha"]) else { throw ForgeError.notFound }
            return .ok([
                "sha": .string(call["file_sha"]), "size": .int(bytes.count), "encoding": "base64",
                "content": .string(ContentRoutes.base64(bytes)),
                "url": .string(url(call, repository, "blobs/\(call["file_sha"])")),
                "node_id": .string(NodeID.make("B", git: call["file_sha"])),
            ])
        },
        .post("/repos/{owner}/{repo}/git/blobs") { call in
            let repository = try call.repository()
            let text = try call.text("content", of: "Blob")
            let isBase64 = call.body?["encoding"]?.string == "base64"
            guard
                let bytes = isBase64
                    ? Data(base64Encoded: text.filter { !$0.isWhitespace }).map(Array.init) : Array(text.utf8)
            else { throw ForgeError(422, "content is not valid Base64") }
            try await call.change { try $0.require(.write, in: repository.fullName) }
            let sha = try await call.git(repository).writeBlob(bytes)
            return .created(["sha": .string(sha), "url": .string(url(call, repository, "blobs/\(sha)"))])
        },
        .get("/repos/{owner}/{repo}/tags") { call in
            let repository = try call.repository()
            let page = call.store.urls.repository(repository.fullName)
            let tags = try await call.git(repository).refs("refs/tags/").sorted { $0.key > $1.key }
            return call.list(tags) { ref, sha in
                let name = String(ref.dropFirst(10))
                return [
                    "name": .string(name), "node_id": .string(NodeID.make("REF", git: "\(repository.id)_\(ref)")),
                    "commit": ["sha": .string(sha), "url": .string(call.store.urls.commit(repository.fullName, sha))],
                    "zipball_url": .string("\(page)/zipball/\(ref)"), "tarball_url": .string("\(page)/tarball/\(ref)"),
                ]
            }
        },
    ]

    private static func url(_ call: APICall, _ repository: SimulatorState.Repository, _ path: String) -> String {
        "\(call.store.urls.repository(repository.fullName))/git/\(path)"
    }

    @Sendable private static func getRef(_ call: APICall) async throws -> APIResponse {
        let repository = try call.repository()
        let name = "refs/\(call["ref"])"
        guard let object = try await call.git(repository).object(name) else { throw ForgeError.notFound }
        return .ok(call.render.ref(name, object: object, in: repository))
    }

    @Sendable private static func createRef(_ call: APICall) async throws -> APIResponse {
        let repository = try call.repository()
        let git = call.git(repository)
        let (name, sha) = (try call.text("ref", of: "Reference"), try call.text("sha", of: "Reference"))
        guard name.hasPrefix("refs/"), name.split(separator: "/").count >= 3,
            try await git.attempt(["check-ref-format", name]).isSuccess
        else { throw ForgeError(422, "Reference name is not valid: \(name)") }
        guard !name.hasPrefix("refs/pull/") else { throw ForgeError(422, "Reference cannot be updated") }
        try await call.change { transaction in
            try transaction.require(.write, in: repository.fullName)
            guard try await git.object(name) == nil else { throw ForgeError(422, "Reference already exists") }
            guard try await git.object(sha) != nil else { throw ForgeError(422, "Object does not exist") }
            try await transaction.moveRef(repository.fullName, name, from: nil, to: sha)
        }
        return .created(call.render.ref(name, object: (sha, "commit"), in: repository))
    }

    @Sendable private static func updateRef(_ call: APICall) async throws -> APIResponse {
        let repository = try call.repository()
        let git = call.git(repository)
        let name = "refs/\(call["ref"])"
        let sha = try call.text("sha", of: "Reference")
        let isForced = call.body?["force"]?.bool ?? false
        try await call.change { transaction in
            try transaction.require(.write, in: repository.fullName)
            guard let old = try await git.object(name) else { throw ForgeError(422, "Reference does not exist") }
            guard try await git.object(sha) != nil else { throw ForgeError(422, "Object does not exist") }
            let isForward = try await git.isAncestor(old.id, of: sha)
            guard isForced || isForward else { throw ForgeError(422, "Update is not a fast forward") }
            try await transaction.moveRef(repository.fullName, name, from: old.id, to: sha)
        }
        return .ok(call.render.ref(name, object: (sha, "commit"), in: repository))
    }

    @Sendable private static func createCommit(_ call: APICall) async throws -> APIResponse {
        let repository = try call.repository()
        let git = call.git(repository)
        let (message, tree) = (try call.text("message", of: "Commit"), try call.text("tree", of: "Commit"))
        guard try await git.object(tree)?.type == "tree" else {
            throw ForgeError(422, "Tree SHA does not exist")
        }
        let own = try await call.change { transaction in
            try transaction.require(.write, in: repository.fullName)
            return transaction.signature
        }
        let author = signature(call.body?["author"], or: own)
        let sha = try await git.commitTree(
            tree,
            parents: call.body?["parents"]?.strings ?? [],
            message: message,
            author: author,
            committer: signature(call.body?["committer"], or: author)
        )
        guard let commit = try await git.commit(sha) else { throw ForgeError.notFound }
        return .created(call.render.gitCommit(commit, in: repository))
    }

    private static func signature(_ json: JSON?, or own: GitSignature) -> GitSignature {
        GitSignature(
            name: json?["name"]?.string ?? own.name,
            email: json?["email"]?.string ?? own.email,
            date: json?["date"]?.string.flatMap(Timestamp.date) ?? own.date
        )
    }

    @Sendable private static func createTree(_ call: APICall) async throws -> APIResponse {
        let repository = try call.repository()
        let git = call.git(repository)
        try await call.change { try $0.require(.write, in: repository.fullName) }
        var entries: [(path: String, mode: String, sha: String?)] = []
        for item in call.body?["tree"]?.array ?? [] {
            guard let path = item["path"]?.string else { throw ForgeError.invalid("Tree", "path") }
            var sha = item["sha"]?.string
            if sha == nil, let content = item["content"]?.string { sha = try await git.writeBlob(Array(content.utf8)) }
            entries.append((path, item["mode"]?.string ?? "100644", sha))
        }
        let tree = try await git.writeTree(base: call.body?["base_tree"]?.string, entries: entries)
        return .created(call.render.tree(tree, try await git.tree(tree) ?? [], in: repository))
    }
}

extension Git.Output {
    /// The object id that git printed; nil where it failed.
    fileprivate var id: String? { isSuccess ? line : nil }
}
