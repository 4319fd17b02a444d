import CherryPicks
import ForgeModel
import Foundation
import GitProcess
import PluginKit
import PluginTesting
import Synchronization
import SystemPackage

/// A repository on disk with a merged pull request, as the forge keeps it, and a cherry-picker for it.
final class PickWorld: CherryPickForge {
    struct Opened: Hashable {
        let branch: String
        let base: String
        let title: String
        let body: String
    }

    let folder: FilePath
    private let git: GitRunner
    private let state = Mutex<(opened: [Opened], pull: PullRequest)>(([], Sample.pullRequest()))

    init() async throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "pick-\(UUID().uuidString)")
        folder = FilePath(root.path)
        git = GitRunner(
            home: folder,
            path: Self.path,
            variables: [
                "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.com", "GIT_COMMITTER_NAME": "Ada",
                "GIT_COMMITTER_EMAIL": "ada@example.com",
            ]
        )
        try FileManager.default.createDirectory(at: root.appending(path: "work"), withIntermediateDirectories: true)
        try await build()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder.string) }

    private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

    var picker: GitCherryPicker { picker(at: 0) }

    /// A picker that lives so many seconds after the epoch of the test.
    func picker(at seconds: TimeInterval) -> GitCherryPicker {
        GitCherryPicker(
            forge: self,
            folder: URL(filePath: folder.appending("cache").string),
            bot: "bowsprit[bot]",
            path: Self.path,
            now: { Date(timeIntervalSince1970: 1_800_000_000 + seconds) }
        )
    }

    /// The copies of repositories that are kept, and what else is there.
    var kept: [String] {
        let folder = folder.appending("cache").string
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".git") || $0.hasPrefix("work-") && !$0.contains("/") }.sorted()
    }

    /// Leaves something among the copies that was used last so many seconds after the epoch of the test.
    func leave(_ name: String, at seconds: TimeInterval) throws {
        let place = folder.appending("cache").appending(name).string
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let date = Date(timeIntervalSince1970: 1_800_000_000 + seconds)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: place)
    }

    var opened: [Opened] { state.withLock(\.opened) }

    static func pick(to target: String) -> CherryPick {
        CherryPick(
            of: Sample.pullRequest().id,
            to: target,
            title: "[\(target)] Let the lantern glow",
            body: "This is an automated cherry-pick of #14",
            requester: "ben"
        )
    }

    /// What git says in the repository, or in another of the forge.
    @discardableResult
    func run(_ arguments: String..., in name: String = "work") async throws -> String {
        let result = await git.run(arguments, in: folder.appending(name))
        guard result.error == nil else { throw CherryPickFault("\(arguments): \(result.output)") }
        return result.line
    }

    private func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(filePath: folder.appending("work/\(file)").string))
    }

    /// `release-1` is as `main` was, `release-2` conflicts, `release-3` has the change.
    private func build() async throws {
        try await run("init", "--quiet", "--initial-branch", "main", ".")
        try write("dark\n", to: "lamp")
        try await run("add", ".")
        try await run("commit", "--quiet", "-m", "Hang the lamp")
        try await run("branch", "release-1")
        try await run("checkout", "--quiet", "-b", "release-2")
        try write("broken\n", to: "lamp")
        try await run("commit", "--quiet", "-am", "Break the lamp")
        try await run("checkout", "--quiet", "-b", "glow", "main")
        try write("glowing\n", to: "lamp")
        try await run("commit", "--quiet", "-am", "[lamp] Let it glow", "--author", "Eve <eve@example.com>")
        try write("oil\n", to: "oil")
        try await run("add", ".")
        try await run("commit", "--quiet", "-m", "Add oil")
        let (head, base) = (try await run("rev-parse", "HEAD"), try await run("rev-parse", "main"))
        try await run("checkout", "--quiet", "main")
        try await run("merge", "--quiet", "--no-ff", "-m", "Merge", "glow")
        try await run("branch", "release-3")
        try await run("update-ref", "refs/pull/14/head", head)
        try await run("clone", "--quiet", "--mirror", ".", "../harbor/lantern")
        try await run("config", "uploadpack.allowFilter", "true", in: "harbor/lantern")
        try await run("config", "uploadpack.allowAnySHA1InWant", "true", in: "harbor/lantern")
        state.withLock { state in
            state.pull.state = .closed
            state.pull.isMerged = true
            state.pull.head.sha = CommitSHA(head)
            state.pull.base.sha = CommitSHA(base)
        }
    }

    // MARK: The forge

    var gitURL: String { "file://\(folder)" }

    func gitAuthorization(for owner: String) async throws -> String { "Basic secret" }

    func pullRequest(_ id: ThreadID) async throws -> PullRequest { state.withLock(\.pull) }

    func openPullRequest(from branch: String, in repository: RepositoryName) async throws -> Int? {
        opened.firstIndex { $0.branch == branch }.map { $0 + 100 }
    }

    func openPullRequest(
        from branch: String,
        onto base: String,
        in repository: RepositoryName,
        title: String,
        body: String
    ) async throws -> Int {
        state.withLock { state in
            state.opened.append(Opened(branch: branch, base: base, title: title, body: body))
            return state.opened.count + 99
        }
    }
}
