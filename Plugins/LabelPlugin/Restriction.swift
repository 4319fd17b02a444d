import PluginKit

/// Who may set a label of one repository, by all that the configuration says of it.
struct Restriction {
    let label: LabelName
    private(set) var teams: [String] = []
    private(set) var users: [Login] = []
    private(set) var assignOn: Set<LabelName> = []

    init(label: LabelName) {
        self.label = label
    }

    mutating func add(_ entry: RestrictedLabel) {
        teams = Set(teams).union(entry.allowedTeams).sorted()
        users = Set(users).union(entry.allowedUsers).sorted()
        assignOn.formUnion(entry.assignOn)
    }

    /// Whether a person may put the label on and take it off.
    ///
    /// - Throws: A fault when the forge does not answer.
    func allows(_ login: Login, in organization: String, _ forge: any ForgeReader) async throws -> Bool {
        if users.contains(login) { return true }
        for team in teams where try await forge.isMember(login, ofTeam: team, in: organization) { return true }
        return false
    }

    /// In words, who may.
    func words(in organization: String) -> String {
        let groups = teams.map { "members of \(organization)/\($0)" } + users.prefix(20).map(\.text)
        let rest = users.count > 20 ? " and \(users.count - 20) others" : ""
        return groups.isEmpty ? "nobody" : groups.joined(separator: ", ") + rest
    }
}
