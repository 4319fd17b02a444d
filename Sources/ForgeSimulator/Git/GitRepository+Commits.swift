import Foundation

/// How combining two commits ended.
enum GitMergeOutcome: Sendable, Equatable {
    case tree(String)
    case conflict
}

extension GitRepository {
    /// Makes a commit from a tree; no ref moves.
    func commitTree(
        _ tree: String,
        parents: [String],
        message: String,
        author: GitSignature,
        committer: GitSignature
    ) async throws -> String {
        let arguments = ["commit-tree", tree, "-F", "-"] + parents.flatMap { ["-p", $0] }
        let environment = author.environment("AUTHOR").merging(committer.environment("COMMITTER")) { first, _ in first }
        return try await run(arguments, input: Array(message.utf8), environment: environment).line
    }

    /// Makes a commit that sets and removes (nil) files of another; no ref moves.
    func commit(
        _ changes: [String: [UInt8]?],
        onto parent: String?,
        message: String,
        author: GitSignature,
        committer: GitSignature
    ) async throws -> String {
        let ref = "refs/simulator/import"
        var stream: [UInt8] = []
        func line(_ text: String) { stream += Array("\(text)\n".utf8) }
        func data(_ bytes: [UInt8]) {
            line("data \(bytes.count)")
            stream += bytes
            line("")
        }
        line("commit \(ref)")
        line("mark :1")
        line("author \(Self.clean(author.name)) <\(author.email)> \(author.seconds) +0000")
        line("committer \(Self.clean(committer.name)) <\(committer.email)> \(committer.seconds) +0000")
        data(Array(message.utf8))
        if let parent { line("from \(parent)") }
        for (path, contents) in changes.sorted(by: { $0.key < $1.key }) {
            guard let contents else {
                line("D \(Self.quote(path))")
                continue
            }
            line("M 100644 inline \(Self.quote(path))")
            data(contents)
        }
        line("get-mark :1")
        line("reset \(ref)")
        line("from \(String(repeating: "0", count: 40))")
        line("")
        return try await run(["fast-import", "--quiet", "--force"], input: stream).line
    }

    /// The tree of a merge of two commits, by git's own merge.
    func merge(_ ours: String, _ theirs: String) async throws -> GitMergeOutcome {
        let output = try await attempt(["merge-tree", "--write-tree", "--no-messages", ours, theirs])
        let tree = output.text.split(whereSeparator: { $0 == "\n" || $0 == "\0" }).first.map(String.init) ?? ""
        return output.isSuccess && tree.count == 40 ? .tree(tree) : .conflict
    }

    /// Commits on top of others again, one by one; nil where one doesn't apply.
    ///
    /// A commit that is there already in effect is left out, as `git rebase` does.
    func rebase(_ commits: [GitCommit], onto base: String, committer: GitSignature) async throws -> String? {
        var tip = base
        for commit in commits {
            guard let parent = commit.parents.first else { return nil }
            // A commit with the tip's tree and the original's parent makes that parent the merge base.
            let stand = try await commitTree(
                "\(tip)^{tree}",
                parents: [parent],
                message: "",
                author: committer,
                committer: committer
            )
            guard case .tree(let tree) = try await merge(stand, commit.sha) else { return nil }
            if tree == (try await run(["rev-parse", "\(tip)^{tree}"]).line) { continue }
            tip = try await commitTree(
                tree,
                parents: [tip],
                message: commit.message,
                author: commit.author,
                committer: committer
            )
        }
        return tip
    }

    private static func clean(_ name: String) -> String {
        name.filter { !"<>\n\r\0".contains($0) }
    }

    private static func quote(_ path: String) -> String {
        let escaped = path.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
        return "\"" + escaped.replacingOccurrences(of: "\n", with: "\\n") + "\""
    }
}
