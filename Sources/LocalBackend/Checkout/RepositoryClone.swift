import Foundation
import GitProcess
import JobModel
import SystemPackage

/// Clones one repository: fetches its base, checks it out, merges the pull requests in their order.
///
/// The merges have dates that follow from the base, so that the same refs always give the same commit; see
/// [clonerefs](https://docs.prow.k8s.io/docs/components/pod-utilities/clonerefs/).
struct RepositoryClone {
    private(set) var record: CloneRecord
    private let refs: Refs
    private let location: CloneLocation
    private let directory: FilePath
    private let git: GitRunner
    private let retries: [Duration]
    private let clock: any Clock<Duration>

    private static let identity = [
        "GIT_AUTHOR_NAME": "ci-robot", "GIT_AUTHOR_EMAIL": "ci-robot@k8s.io",
        "GIT_COMMITTER_NAME": "ci-robot", "GIT_COMMITTER_EMAIL": "ci-robot@k8s.io",
    ]

    init(
        _ refs: Refs,
        from location: CloneLocation,
        into directory: FilePath,
        git: GitRunner,
        retries: [Duration],
        clock: any Clock<Duration>
    ) {
        self.refs = refs
        self.location = location
        self.directory = directory
        self.git = git
        self.retries = retries
        self.clock = clock
        record = CloneRecord(refs: refs)
    }

    /// Clones into the directory, which is there and empty.
    ///
    /// - Throws: ``CloneFailure`` when a command failed; ``record`` tells which.
    mutating func run() async throws(CloneFailure) {
        let start = ContinuousClock.now
        defer { record.duration = (ContinuousClock.now - start).wholeNanoseconds }
        do throws(CloneFailure) {
            try await checkOutBase()
            try await mergePulls()
            if !refs.skipSubmodules, FileManager.default.fileExists(atPath: directory.appending(".gitmodules").string) {
                try await command(["submodule", "update", "--init", "--recursive"], fetches: true)
            }
            record.finalSHA = try await command(["rev-parse", "HEAD"]).trimmingNewlines
        } catch {
            record.failed = true
            throw error
        }
    }

    /// The git tree of what is checked out.
    mutating func tree() async throws(CloneFailure) -> String {
        try await command(["rev-parse", "HEAD^{tree}"]).trimmingNewlines
    }

    private mutating func checkOutBase() async throws(CloneFailure) {
        try await command(["init", "--quiet"])
        try await command(["config", "user.name", "ci-robot"])
        try await command(["config", "user.email", "ci-robot@k8s.io"])
        let depth = refs.cloneDepth > 0 ? ["--depth", "\(refs.cloneDepth)"] : []
        let base = refs.baseSHA.isEmpty ? refs.baseRef : refs.baseSHA
        let tags = refs.skipFetchHead ? [] : ["--tags"]
        try await command(["fetch", "--quiet"] + depth + tags + ["--", location.url, base], fetches: true)
        let target = refs.baseSHA.isEmpty ? "FETCH_HEAD" : refs.baseSHA
        try await command(["checkout", "--quiet", "--detach", target])
        if !refs.baseRef.isEmpty {
            try await command(["checkout", "--quiet", "-B", refs.baseRef, "HEAD"])
        }
    }

    private mutating func mergePulls() async throws(CloneFailure) {
        guard !refs.pulls.isEmpty else { return }
        let committed = try await command(["show", "--no-patch", "--format=%ct", "HEAD"]).trimmingNewlines
        let baseTime = Int(committed) ?? 0
        for (index, pull) in refs.pulls.enumerated() {
            let target = try await fetch(pull)
            let date = "@\(baseTime + index + 1) +0000"
            let dates = ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date]
            let merge = ["merge", "--quiet", "--no-ff", "--no-edit", target]
            if await attempt(merge, environment: Self.identity.merging(dates) { _, new in new }).error != nil {
                let listing = await attempt(["diff", "--name-only", "--diff-filter=U"])
                let files = listing.output.split(whereSeparator: \.isNewline).map(String.init)
                guard !files.isEmpty else { throw .git(refs, "`git merge`") }
                throw .conflict(pull, in: refs, files: files)
            }
        }
    }

    /// Fetches the head of a pull request. Gives what to merge.
    private mutating func fetch(_ pull: Pull) async throws(CloneFailure) -> String {
        if !pull.ref.isEmpty || pull.sha.isEmpty {
            let ref = pull.ref.isEmpty ? "refs/pull/\(pull.number)/head" : pull.ref
            try await command(["fetch", "--quiet", "--", location.url, ref], fetches: true)
            return pull.sha.isEmpty ? "FETCH_HEAD" : pull.sha
        }
        // Some servers give commits only by the refs that lead to them.
        let bySHA = ["fetch", "--quiet", "--", location.url, pull.sha]
        if await attempt(bySHA, environment: credentials).error != nil {
            let ref = "refs/pull/\(pull.number)/head"
            try await command(["fetch", "--quiet", "--", location.url, ref], fetches: true)
        }
        return pull.sha
    }

    /// Runs a command that must succeed. Gives what it printed.
    @discardableResult
    private mutating func command(_ arguments: [String], fetches: Bool = false) async throws(CloneFailure) -> String {
        let environment = fetches ? credentials : [:]
        var result = await attempt(arguments, environment: environment)
        for delay in fetches ? retries : [] where result.error != nil {
            try? await clock.sleep(for: delay)
            if Task.isCancelled { break }
            result = await attempt(arguments, environment: environment)
        }
        guard result.error == nil else { throw .git(refs, "`git \(arguments.first ?? "")`") }
        return result.output
    }

    /// Runs a command and records it.
    private mutating func attempt(_ arguments: [String], environment: [String: String] = [:]) async -> GitRunner.Result
    {
        let start = ContinuousClock.now
        let result = await git.run(arguments, in: directory, environment: environment)
        record.commands.append(
            CloneCommand(
                command: censored("git \(arguments.joined(separator: " "))"),
                output: censored(result.output),
                error: censored(result.error ?? ""),
                duration: (ContinuousClock.now - start).wholeNanoseconds
            )
        )
        return result
    }

    /// The variables that give git the header for this address, and for no other.
    private var credentials: [String: String] {
        guard let authorization = location.authorization else { return [:] }
        return [
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": "http.\(location.url).extraHeader",
            "GIT_CONFIG_VALUE_0": "Authorization: \(authorization)",
        ]
    }

    private func censored(_ text: String) -> String {
        guard let authorization = location.authorization else { return text }
        let secrets = [authorization] + authorization.split(separator: " ").dropFirst().map(String.init)
        return secrets.reduce(text) { $0.replacing($1, with: "CENSORED") }
    }
}

extension Duration {
    /// The length in nanoseconds, cut off.
    fileprivate var wholeNanoseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    }
}
