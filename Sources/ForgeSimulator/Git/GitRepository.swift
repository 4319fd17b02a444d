import Foundation

/// A bare repository on disk.
struct GitRepository: Sendable {
    let path: String

    @discardableResult
    func run(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) async throws -> Git.Output
    {
        try await Git.run(["-C", path] + arguments, input: input, environment: environment)
    }

    func attempt(_ arguments: [String], input: [UInt8] = []) async throws -> Git.Output {
        try await Git.attempt(["-C", path] + arguments, input: input)
    }

    /// Makes the repository, empty.
    func initialize(defaultBranch: String) async throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try await Git.run(["init", "--quiet", "--bare", "--initial-branch=\(defaultBranch)", path])
        let settings = """
            [uploadpack]
            	allowAnySHA1InWant = true
            	allowFilter = true
            [receive]
            	hideRefs = refs/pull
            	hideRefs = refs/simulator
            [http]
            	receivepack = true
            [transfer]
            	fsckObjects = false
            [gc]
            	auto = 0
            [core]
            	quotePath = false
            	logAllRefUpdates = false

            """
        let configuration = URL(fileURLWithPath: path).appendingPathComponent("config")
        let existing = try String(contentsOf: configuration, encoding: .utf8)
        try (existing + settings).write(to: configuration, atomically: true, encoding: .utf8)
    }

    /// The commit that a branch, tag, other ref or (abbreviated) id names; nil where there is none.
    func commitID(_ name: String) async throws -> String? {
        guard Self.isSafe(name) else { return nil }
        let isFull = name.count == 40 && name.allSatisfy(\.isHexDigit)
        let prefixes = name.hasPrefix("refs/") || isFull ? [""] : ["refs/heads/", "refs/tags/", "refs/", ""]
        let candidates = prefixes.map { "\($0)\(name)^{commit}\n" }.joined()
        let output = try await run(["cat-file", "--batch-check"], input: Array(candidates.utf8))
        let found = output.text.split(separator: "\n").map { $0.split(separator: " ") }
        return found.first { $0.count == 3 && $0[1] == "commit" }.map { String($0[0]) }
    }

    /// The id and type of any object; nil where there is none.
    func object(_ name: String) async throws -> (id: String, type: String)? {
        guard Self.isSafe(name) else { return nil }
        let output = try await Git.attempt(
            ["-C", path, "cat-file", "--batch-check"],
            input: Array("\(name)\n".utf8)
        )
        let words = output.line.split(separator: " ")
        guard words.count == 3 else { return nil }
        return (String(words[0]), String(words[1]))
    }

    /// Every ref under a prefix, with the object that it points at.
    func refs(_ prefix: String = "refs/") async throws -> [String: String] {
        let output = try await run(["for-each-ref", "--format=%(refname) %(objectname)", prefix])
        var refs: [String: String] = [:]
        for line in output.text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count == 2 { refs[String(words[0])] = String(words[1]) }
        }
        return refs
    }

    /// Moves a ref; `nil` deletes it. With `old`, only where it is there now.
    ///
    /// - Returns: Whether it was moved.
    @discardableResult
    func setRef(_ ref: String, to new: String?, from old: String? = nil) async throws -> Bool {
        var arguments = ["update-ref", "--no-deref"]
        if let new {
            arguments += [ref, new]
        } else {
            arguments += ["-d", ref]
        }
        if let old { arguments.append(old) }
        return try await attempt(arguments).isSuccess
    }

    func isAncestor(_ ancestor: String, of commit: String) async throws -> Bool {
        try await attempt(["merge-base", "--is-ancestor", ancestor, commit]).isSuccess
    }

    func mergeBase(_ first: String, _ second: String) async throws -> String? {
        let output = try await attempt(["merge-base", first, second])
        return output.isSuccess ? output.line : nil
    }

    /// Brings the objects of a commit here from another repository on this machine.
    func fetch(_ commit: String, from other: GitRepository) async throws {
        try await run(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", other.path, commit])
    }

    /// Whether a name can be handed to git without being taken for an option or a range.
    static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("-") && !name.contains("..") && !name.contains("@{")
            && !name.contains { " ~^:?*[\\".contains($0) || $0.asciiValue.map { $0 < 32 || $0 == 127 } ?? false }
    }
}
