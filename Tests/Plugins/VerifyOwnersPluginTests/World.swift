import PluginKit
import PluginTesting
import VerifyOwnersPlugin

/// A pull request that changes files: their texts in the test merge, and on the base branch.
struct World: Sendable, CustomStringConvertible {
    static let pull = Sample.pullRequest()
    static let merge: CommitSHA = "3333333333333333333333333333333333333333"

    let files: [String: String]
    private let base: [String: String]
    private let change: ChangedFile.Change
    private let aliases: String?
    private let skips: Bool
    private let oldPath: String?

    init(
        _ files: [String: String],
        base: [String: String] = [:],
        change: ChangedFile.Change = .modified,
        aliases: String? = nil,
        skips: Bool = false,
        movedFrom oldPath: String? = nil
    ) {
        self.files = files
        self.base = base
        self.change = change
        self.aliases = aliases
        self.skips = skips
        self.oldPath = oldPath
    }

    var description: String { "\(files), before \(base), \(change)" }

    func tester(
        isMergeable: Bool? = true,
        waited: Duration = .zero,
        members: Set<Login> = ["ada"]
    ) -> PluginTester<VerifyOwners> {
        var facts = FakeForge.Facts()
        facts.pullRequests[Self.pull.id] = Sample.pullRequest {
            $0.isMergeable = isMergeable
            $0.mergeCommit = Self.merge
        }
        facts.changedFiles[Self.pull.id] = files.keys.sorted().map {
            ChangedFile(path: $0, change: change, previousPath: oldPath)
        }
        for (path, text) in files { facts.files["\(path)@\(Self.merge)"] = text }
        for path in files.keys { facts.files["\(path)@\(Self.pull.head.sha)"] = "approvers: [ada]" }
        for (path, text) in base { facts.files["\(path)@main"] = text }
        if let aliases { facts.files["OWNERS_ALIASES@\(Self.merge)"] = aliases }
        facts.members["harbor"] = members
        facts.collaborators[Sample.repository] = ["cleo"]
        return PluginTester(
            VerifyOwners(configuration: .init()),
            facts: facts,
            owners: FakeOwners(OwnersTree(files: [:]), skipsCollaborators: skips),
            waited: waited
        )
    }
}

extension [Effect] {
    /// What the notice says; nil when there is none.
    var notice: String? {
        lazy.compactMap { if case .setNotice(let notice, _) = $0 { notice.body } else { nil } }.first
    }

    /// What becomes of the label; nil when nothing does.
    var label: Bool? {
        lazy.compactMap { effect -> Bool? in
            guard case .setLabel("do-not-merge/invalid-owners-file", let present, World.pull.id) = effect else {
                return nil
            }
            return present
        }.first
    }

    /// The answer.
    var reply: String? { lazy.compactMap { if case .reply(let text) = $0 { text } else { nil } }.first }
}
