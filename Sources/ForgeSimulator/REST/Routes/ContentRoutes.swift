import Foundation

/// Files and directories.
enum ContentRoutes {
    static let all: [Route] = [
        .get("/repos/{owner}/{repo}/contents", get),
        .get("/repos/{owner}/{repo}/contents/{path}", get),
        .put("/repos/{owner}/{repo}/contents/{path}") { call in
            let text = try call.text("content", of: "Content").filter { !$0.isWhitespace }
            guard let data = Data(base64Encoded: text) else {
                throw ForgeError(422, "content is not valid Base64")
            }
            return try await write(call, Array(data))
        },
        .delete("/repos/{owner}/{repo}/contents/{path}") { call in try await write(call, nil) },
    ]

    @Sendable private static func get(_ call: APICall) async throws -> APIResponse {
        let repository = try call.repository()
        let git = call.git(repository)
        let path = call["path"].split(separator: "/").joined(separator: "/")
        let ref = call.query["ref"].flatMap { $0.isEmpty ? nil : $0 } ?? repository.defaultBranch
        guard let commit = try await git.commitID(ref) else {
            throw ForgeError(404, "No commit found for the ref \(ref)")
        }
        if let entry = path.isEmpty ? nil : try await git.entry(path, at: commit), entry.type == "blob" {
            let bytes = try await git.blob(entry.sha) ?? []
            if call.accept.contains("raw") {
                return APIResponse(status: 200, text: String(decoding: bytes, as: UTF8.self))
            }
            let json = call.render.content(entry, path: path, ref: ref, in: repository)
            guard bytes.count <= 1 << 20 else { return .ok(json.merging(["encoding": "none", "content": ""])) }
            return .ok(json.merging(["encoding": "base64", "content": .string(base64(bytes))]))
        }
        guard let entries = try await git.directory(path, at: commit) else { throw ForgeError.notFound }
        let prefix = path.isEmpty ? "" : path + "/"
        return .ok(
            .array(entries.map { call.render.content($0, path: prefix + $0.path, ref: ref, in: repository) })
        )
    }

    /// Base64 in lines of 60 characters, as GitHub wraps it.
    static func base64(_ bytes: [UInt8]) -> String {
        let text = Array(Data(bytes).base64EncodedString().utf8)
        let lines = stride(from: 0, to: text.count, by: 60).map { start in
            String(decoding: text[start..<min(start + 60, text.count)], as: UTF8.self) + "\n"
        }
        return lines.joined()
    }

    /// Commits a file's new bytes, or its removal (nil).
    private static func write(_ call: APICall, _ bytes: [UInt8]?) async throws -> APIResponse {
        let repository = try call.repository()
        let path = call["path"].split(separator: "/").joined(separator: "/")
        let message = try call.text("message", of: "Content")
        let branch = call.body?["branch"]?.string ?? repository.defaultBranch
        let git = call.git(repository)
        let (commit, isNew) = try await call.change { transaction in
            try transaction.require(.write, in: repository.fullName)
            let tip = try transaction.repository(repository.fullName).branches[branch]
            guard tip != nil || branch == repository.defaultBranch else {
                throw ForgeError(404, "Branch \(branch) not found")
            }
            let before = if let tip { try await git.entry(path, at: tip) } else { GitTreeEntry?.none }
            let known = call.body?["sha"]?.string
            if before == nil, bytes == nil { throw ForgeError.notFound }
            if let before, known != before.sha {
                throw known == nil
                    ? ForgeError(422, "Invalid request.\n\n\"sha\" wasn't supplied.")
                    : ForgeError(409, "\(path) does not match \(known ?? "")")
            }
            let changes: [String: [UInt8]?] = [path: bytes]
            let commit = try await transaction.commit(
                repository.fullName,
                branch: branch,
                changes: changes,
                message: message
            )
            return (commit, before == nil)
        }
        guard let made = try await git.commit(commit) else { throw ForgeError.notFound }
        let entry = try await git.entry(path, at: commit)
        let content = entry.map { call.render.content($0, path: path, ref: branch, in: repository) } ?? .null
        return APIResponse(
            status: isNew ? 201 : 200,
            body: ["content": content, "commit": call.render.gitCommit(made, in: repository)]
        )
    }
}
