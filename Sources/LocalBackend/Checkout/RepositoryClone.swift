import Foundation
import GitProcess
import JobModel
import SystemPackage

/// Clones one repository: gets its base, checks it out, merges the pull requests in their order.
///
/// Objects are borrowed from the repository's mirror (git's "alternates") rather than copied. The merges have dates that
/// follow from the base, so that the same refs always give the same commit; see
/// [clonerefs](https://docs.prow.k8s.io/docs/components/pod-utilities/clonerefs/).
struct RepositoryClone: Sendable {
    let session: CloneSession
    let directory: FilePath
    let mirrors: Mirrors

    private var refs: Refs { session.refs }

    private static let identity = [
        "GIT_AUTHOR_NAME": "ci-robot", "GIT_AUTHOR_EMAIL": "ci-robot@k8s.io",
        "GIT_COMMITTER_NAME": "ci-robot", "GIT_COMMITTER_EMAIL": "ci-robot@k8s.io",
    ]

    /// Clones into the directory, which is there and empty. Gives the commit that is checked out in the end, and the
    /// mirror that the clone needs from then on; nil when it needs none.
    ///
    /// - Throws: ``CloneFailure`` when a command failed; the session's commands tell which.
    func run() async throws(CloneFailure) -> (commit: String, mirror: FilePath?) {
        guard let mirror = try await mirrors.mirror(for: session) else { return (try await run(from: nil), nil) }
        do throws(CloneFailure) {
            return (try await run(from: mirror), mirror.directory)
        } catch {
            guard error.mayBlameMirror, !Task.isCancelled, await mirrors.replace(mirror, session) else { throw error }
            try empty()
            let next = try await mirrors.mirror(for: session)
            return (try await run(from: next), next?.directory)
        }
    }

    /// The git tree of what is checked out.
    func tree() async throws(CloneFailure) -> String {
        try await git(["rev-parse", "HEAD^{tree}"])
    }

    private func run(from mirror: Mirror?) async throws(CloneFailure) -> String {
        try await checkOutBase(mirror)
        try await mergePulls(mirror)
        if !refs.skipSubmodules, FileManager.default.fileExists(atPath: directory.appending(".gitmodules").string) {
            try await git(["submodule", "update", "--init", "--recursive"], reaches: true)
        }
        return try await git(["rev-parse", "HEAD"])
    }

    // MARK: The base

    private func checkOutBase(_ mirror: Mirror?) async throws(CloneFailure) {
        try await git(["init", "--quiet"])
        try await git(["config", "user.name", "ci-robot"])
        try await git(["config", "user.email", "ci-robot@k8s.io"])
        if !refs.sparseCheckoutFiles.isEmpty {
            try await git(["sparse-checkout", "init"])
            try await git(["sparse-checkout", "set", "--"] + refs.sparseCheckoutFiles)
        }
        if let mirror {
            let commit = try await mirrors.fetchBase(into: mirror, session)
            try await borrow(from: mirror)
            // What a partial clone lacks, it puts where the next clone finds it.
            let objects = mirror.isBlobless ? ["GIT_OBJECT_DIRECTORY": mirror.objects.string] : [:]
            let checkout = ["checkout", "--quiet", "--detach", commit]
            try await git(checkout, reaches: mirror.isBlobless, environment: objects)
        } else {
            try await fetchBase()
            try await git(["checkout", "--quiet", "--detach", refs.baseSHA.isEmpty ? "FETCH_HEAD" : refs.baseSHA])
        }
        if !refs.baseRef.isEmpty {
            try await git(["checkout", "--quiet", "-B", refs.baseRef, "HEAD"])
        }
    }

    private func borrow(from mirror: Mirror) async throws(CloneFailure) {
        do {
            let file = directory.pushing(".git/objects/info/alternates")
            try Data("\(mirror.objects)\n".utf8).write(to: URL(filePath: file.string))
        } catch {
            throw .git(refs, "borrowing from its mirror")
        }
        for (key, value) in mirror.isBlobless ? Mirror.promisor(session.location) : [:] {
            try await git(["config", key, value])
        }
        if refs.wantsTags {
            let tags = "+refs/tags/*:refs/tags/*"
            try await git(["fetch", "--quiet", "--no-tags", "--", mirror.directory.string, tags])
        }
    }

    private func fetchBase() async throws(CloneFailure) {
        let depth = refs.cloneDepth > 0 ? ["--depth", "\(refs.cloneDepth)"] : []
        let filter = refs.isBlobless ? ["--filter=blob:none"] : []
        let tags = refs.wantsTags ? ["--tags"] : ["--no-tags"]
        let base = refs.baseSHA.isEmpty ? refs.baseRef : refs.baseSHA
        try await git(
            ["fetch", "--quiet"] + depth + filter + tags + ["--", session.location.url, base],
            reaches: true
        )
    }

    // MARK: The pull requests

    private func mergePulls(_ mirror: Mirror?) async throws(CloneFailure) {
        guard !refs.pulls.isEmpty else { return }
        let committed = try await git(["show", "--no-patch", "--format=%ct", "HEAD"])
        let baseTime = Int(committed) ?? 0
        for (index, pull) in refs.pulls.enumerated() {
            let target =
                if let mirror {
                    try await mirrors.fetch(pull, into: mirror, session)
                } else {
                    try await fetch(pull)
                }
            let date = "@\(baseTime + index + 1) +0000"
            let dates = ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date]
            let environment = Self.identity.merging(dates) { _, new in new }
            let merge = ["merge", "--quiet", "--no-ff", "--no-edit", target]
            let result = await session.attempt(merge, in: directory, reaches: refs.isBlobless, environment: environment)
            if result.error != nil {
                throw await failure(ofMerging: pull)
            }
        }
    }

    private func failure(ofMerging pull: Pull) async -> CloneFailure {
        let listing = await session.attempt(["diff", "--name-only", "--diff-filter=U"], in: directory)
        let files = listing.output.split(whereSeparator: \.isNewline).map(String.init)
        return files.isEmpty ? .git(refs, "`git merge`") : .conflict(pull, in: refs, files: files)
    }

    /// Fetches the head of a pull request. Gives what to merge.
    private func fetch(_ pull: Pull) async throws(CloneFailure) -> String {
        let ref = pull.ref.isEmpty ? "refs/pull/\(pull.number)/head" : pull.ref
        let fetch =
            ["fetch", "--quiet"] + (refs.isBlobless ? ["--filter=blob:none"] : []) + ["--", session.location.url]
        if !pull.ref.isEmpty || pull.sha.isEmpty {
            try await git(fetch + [ref], reaches: true)
            return pull.sha.isEmpty ? "FETCH_HEAD" : pull.sha
        }
        // Some servers give commits only by the refs that lead to them.
        if await session.attempt(fetch + [pull.sha], in: directory, reaches: true).error != nil {
            try await git(fetch + [ref], reaches: true)
        }
        return pull.sha
    }

    // MARK: Commands

    @discardableResult
    private func git(
        _ arguments: [String],
        reaches: Bool = false,
        environment: [String: String] = [:]
    ) async throws(CloneFailure) -> String {
        try await session.run(arguments, in: directory, reaches: reaches, environment: environment)
    }

    /// Removes what a clone that failed left in the directory.
    private func empty() throws(CloneFailure) {
        do {
            try FileManager.default.removeItem(atPath: directory.string)
            try FileManager.default.createDirectory(atPath: directory.string, withIntermediateDirectories: true)
        } catch {
            throw .git(refs, "emptying its directory")
        }
    }
}
