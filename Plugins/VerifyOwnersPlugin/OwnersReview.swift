import PluginKit

/// What is to be said about the OWNERS files that a pull request changes.
struct OwnersReview {
    /// Mistakes, each with the file's path.
    private(set) var mistakes: [(path: String, mistake: OwnersMistake)] = []
    /// Newly named people who are not trusted, each with the files that name them.
    private(set) var strangers: [(login: Login, paths: [String])] = []
    /// How many newly named people were not looked up.
    private(set) var uncheckedCount = 0
    /// Aliases without members.
    private(set) var emptyAliases: [Login] = []

    let settings: OwnersSettings
    private let joinURL: String
    private let trusted: String

    /// How many newly named people are looked up.
    static let peopleLimit = 100

    /// Whether the pull request must not merge.
    var isBlocking: Bool { !mistakes.isEmpty || !strangers.isEmpty || uncheckedCount > 0 }

    /// Looks at a pull request; nil when it changes no OWNERS file.
    ///
    /// - Throws: `Postponed` while the forge is making the test merge; a fault when it does not answer.
    static func of(_ id: ThreadID, _ call: Call) async throws -> OwnersReview? {
        let changes = OwnersChanges(
            in: try await call.forge.changedFiles(of: id),
            call.owners.settings(for: call.repository)
        )
        guard !changes.isEmpty else { return nil }
        return try await OwnersReview(changes, in: call.forge.pullRequest(id), call)
    }

    private init(_ changes: OwnersChanges, in pull: PullRequest, _ call: Call) async throws {
        settings = call.owners.settings(for: call.repository)
        joinURL = call.trigger.joinURL(for: call.repository, call)
        trusted = call.trigger.trust.words(for: call.repository)
        let texts = try OwnersTexts(of: pull, call)
        let aliases = OwnersAliases(
            parsing: try await texts.now(at: settings.aliasesFileName) ?? "",
            file: settings.aliasesFileName
        )
        mistakes += aliases.mistakes.map { (settings.aliasesFileName, $0) }
        emptyAliases = aliases.members.filter(\.value.isEmpty).keys.sorted()
        var named: [Login: [String]] = [:]
        if let file = changes.aliases {
            let before = OwnersAliases(parsing: try await texts.before(file) ?? "", file: file.path).everybody
            for login in aliases.everybody.subtracting(before) { named[login, default: []].append(file.path) }
        }
        for file in changes.owners {
            let now = OwnersFile(parsing: try await texts.now(at: file.path) ?? "", file: file.path)
            let found = now.mistakes(at: file.path, deniedLabels: call.owners.deniedLabels)
            mistakes += found.map { (file.path, $0) }
            let before = OwnersFile(parsing: try await texts.before(file) ?? "", file: file.path)
            let new = now.people.subtracting(before.people).subtracting(aliases.members.keys)
            for login in new { named[login, default: []].append(file.path) }
        }
        // Of a file with mistakes it is not known what is an alias.
        guard aliases.mistakes.isEmpty, !call.owners.skipsCollaborators(byNameIn: call.repository) else { return }
        try await weigh(named, call)
    }

    private mutating func weigh(_ named: [Login: [String]], _ call: Call) async throws {
        uncheckedCount = max(0, named.count - Self.peopleLimit)
        for (login, paths) in named.sorted(by: { $0.key < $1.key }).prefix(Self.peopleLimit)
        where try await !call.trigger.trust.trusts(login, in: call.repository, call: call) {
            strangers.append((login, paths))
        }
    }

    /// How people become owners, for those who may not be yet.
    var joining: String { "Owners must be \(trusted); people [join here](\(joinURL)). Then comment `/verify-owners`." }
}

extension OwnersAliases {
    /// The members of all aliases.
    fileprivate var everybody: Set<Login> { members.values.reduce(into: []) { $0.formUnion($1) } }
}
