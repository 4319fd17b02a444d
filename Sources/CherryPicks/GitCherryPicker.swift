public import ForgeModel
public import Foundation
public import GitProcess
public import PluginKit
import SystemPackage

/// Brings the changes of merged pull requests to other branches with git: `format-patch` and `am --3way`, as Prow does,
/// on a copy of the repository that is kept between times.
///
/// The branch is one of the repository itself. Done twice it opens one pull request. Cherry-picks in one repository
/// take turns.
public struct GitCherryPicker: Sendable {
    private let forge: any CherryPickForge
    private let folder: FilePath
    private let bot: Login
    private let path: String
    private let variables: [String: String]
    private let lifetime: TimeInterval
    private let now: @Sendable () -> Date
    private let turns = Turns<RepositoryName>()

    /// Makes a picker.
    ///
    /// - Parameters:
    ///   - folder: Where the copies of repositories are kept.
    ///   - bot: Who commits.
    ///   - path: Where git is looked up, as in `PATH`.
    ///   - variables: Other variables for git, such as `https_proxy`.
    ///   - lifetime: For how many seconds a copy stays that no cherry-pick uses.
    ///   - now: Tells the time.
    public init(
        forge: any CherryPickForge,
        folder: URL,
        bot: Login,
        path: String = GitRunner.usualPath,
        variables: [String: String] = [:],
        lifetime: TimeInterval = 7 * 86_400,
        now: @escaping @Sendable () -> Date
    ) {
        self.forge = forge
        self.folder = FilePath(folder.path)
        self.bot = bot
        self.path = path
        self.variables = variables
        self.lifetime = lifetime
        self.now = now
    }

    /// Opens the pull request that a cherry-pick asks for, unless it is open.
    ///
    /// - Throws: ``CherryPickFault`` when git fails, and the forge's faults.
    public func perform(_ pick: CherryPick) async throws -> CherryPickOutcome {
        await sweep()
        return try await turns.take(pick.pull.repository) { try await pickInTurn(pick) }
    }

    // MARK: Cleaning up

    /// Removes the copies that no cherry-pick has used for a while, and what a bot that was killed left of its work.
    private func sweep() async {
        let limit = now().addingTimeInterval(-lifetime)
        for name in names(in: folder) {
            let place = folder.appending(name)
            if name.hasPrefix(Self.workPrefix) {
                if isUnused(place, since: limit) { try? FileManager.default.removeItem(atPath: place.string) }
                continue
            }
            for copy in names(in: place) where copy.hasSuffix(Self.copySuffix) {
                let path = place.appending(copy)
                let repository = RepositoryName(owner: name, name: String(copy.dropLast(Self.copySuffix.count)))
                guard isUnused(path, since: limit) else { continue }
                try? await turns.take(repository) {
                    guard isUnused(path, since: limit) else { return }
                    try FileManager.default.removeItem(atPath: path.string)
                }
            }
        }
    }

    private func isUnused(_ path: FilePath, since limit: Date) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path.string)
        return (attributes?[.modificationDate] as? Date).map { $0 < limit } ?? false
    }

    private func names(in folder: FilePath) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.string)) ?? []
    }

    private static let workPrefix = "work-"
    private static let copySuffix = ".git"

    // MARK: Picking

    private func pickInTurn(_ pick: CherryPick) async throws -> CherryPickOutcome {
        let repository = pick.pull.repository
        guard BranchName.isValid(pick.target) else { return .noBranch }
        let branch = "cherry-pick-\(pick.pull.number)-to-\(pick.target)"
        if let number = try await forge.openPullRequest(from: branch, in: repository) { return .alreadyOpen(number) }
        let mirror = try await mirror(of: repository)
        guard try await mirror.fetch("refs/heads/\(pick.target)") else { return .noBranch }
        switch try await applied(pick, mirror) {
        case .conflict(let words): return .conflict(words)
        case .nothing: return .nothingToDo
        case .commit(let commit):
            try await mirror.run(["push", "--quiet", "--force", mirror.url, "\(commit):refs/heads/\(branch)"])
        }
        return .opened(
            try await forge.openPullRequest(
                from: branch,
                onto: pick.target,
                in: repository,
                title: pick.title,
                body: pick.body
            )
        )
    }

    private func mirror(of repository: RepositoryName) async throws -> GitMirror {
        let home = folder.appending(repository.owner.lowercased())
        let url = "\(forge.gitURL)/\(repository.fullName)"
        let mirror = GitMirror(
            directory: home.appending("\(repository.name.lowercased())\(Self.copySuffix)"),
            url: url,
            git: GitRunner(home: folder, path: path, variables: variables),
            access: GitAuthorization(try await forge.gitAuthorization(for: repository.owner), for: url).variables
        )
        try await mirror.prepare()
        try? FileManager.default.setAttributes([.modificationDate: now()], ofItemAtPath: mirror.directory.string)
        return mirror
    }

    // MARK: The change

    private enum Applied {
        case commit(String)
        case nothing
        case conflict(String)
    }

    /// Makes commits on top of the target that do what the pull request's commits did.
    private func applied(_ pick: CherryPick, _ mirror: GitMirror) async throws -> Applied {
        let pull = try await forge.pullRequest(pick.pull)
        let ref = "refs/pull/\(pick.pull.number)/head"
        guard try await mirror.fetch(ref), try await mirror.fetch("refs/heads/\(pull.base.name)") else {
            throw CherryPickFault("\(pick.pull) has lost its commits: \(ref) and \(pull.base.name) are needed")
        }
        let start = try await mirror.run(["merge-base", pull.base.sha.text, ref])
        let target = try await mirror.run(["rev-parse", "refs/heads/\(pick.target)"])
        let place = folder.appending("\(Self.workPrefix)\(UUID().uuidString)")
        let patches = folder.appending("\(place.lastComponent?.string ?? "work").patch")
        defer {
            try? FileManager.default.removeItem(atPath: place.string)
            try? FileManager.default.removeItem(atPath: patches.string)
        }
        try await mirror.run(["worktree", "prune"])
        try await mirror.run(["worktree", "add", "--quiet", "--force", "--detach", place.string, target])
        try await mirror.run([
            "format-patch", "--quiet", "--keep-subject", "--binary", "--full-index", "--no-signature",
            "--output=\(patches.string)", "\(start)..\(ref)",
        ])
        let result = await mirror.git.run(
            ["am", "--3way", "--keep", "--no-gpg-sign", patches.string],
            in: place,
            environment: mirror.access.merging(committer) { $1 }
        )
        if let error = result.error {
            // Git may also fail for want of a file or of space, or be ended: that is nothing for people to solve.
            guard result.output.contains("Patch failed at") else {
                throw CherryPickFault("git am failed for \(pick.pull) (\(error)): \(result.line)")
            }
            return .conflict(String(result.line.prefix(Self.quoteLimit)))
        }
        let commit = try await mirror.run(["rev-parse", "HEAD"], in: place)
        return commit == target ? .nothing : .commit(commit)
    }

    private var committer: [String: String] {
        let name = bot.withoutBotSuffix.text
        return ["GIT_COMMITTER_NAME": name, "GIT_COMMITTER_EMAIL": "\(name)@users.noreply.github.com"]
    }

    private static let quoteLimit = 10_000
}
