public import ConfigurationSchema
public import ForgeModel

/// An entry of the section `repo_milestone` of `plugins.yaml`: the team that decides about milestones.
public struct MilestoneMaintainers: ConfigurationSection, Equatable {
    /// The team's name in its address; empty to name it by number.
    public var team = ""
    /// The team's number, which Prow has given up for the name.
    public var teamNumber = 0
    /// What the team is called among people; empty for its name.
    public var friendlyName = ""

    /// No team yet.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "maintainers_team",
            \.team,
            "The team whose members set milestones, by the name in its address.",
            example: "milestone-maintainers"
        ),
        .init(
            "maintainers_id",
            \.teamNumber,
            "The team by its number. `maintainers_team` goes before it.",
            example: "2460384"
        ),
        .init(
            "maintainers_friendly_name",
            \.friendlyName,
            "What the team is called among people, for the answer to those who are not in it.",
            example: "SIG Chairs/TLs"
        ),
    ]

    /// Makes sure that there is a team.
    ///
    /// - Throws: `DecodingError` when neither key names one.
    public mutating func finish(_ decoder: any Decoder) throws {
        guard team.isEmpty, teamNumber == 0 else { return }
        throw decoder.mistake("`maintainers_team` must name a team", at: "maintainers_team")
    }

    /// Makes sure that a person is in the team.
    ///
    /// - Throws: ``Refusal`` when they are not; a fault when it cannot be found out.
    public func check(_ login: Login, using word: String, _ call: Call) async throws {
        let organization = call.repository.owner
        let isMember =
            team.isEmpty
            ? try await call.forge.isMember(login, ofTeam: teamNumber)
            : try await call.forge.isMember(login, ofTeam: team, in: organization)
        guard !isMember else { return }
        let page = "\(call.webURL)/orgs/\(organization)/teams" + (team.isEmpty ? "" : "/\(team)/members")
        let team = team.isEmpty ? "team \(teamNumber)" : team
        let people = friendlyName.isEmpty ? "them" : "the \(friendlyName)"
        throw Refusal("`/\(word)` is for members of [\(team)](\(page)). Ask \(people) to do it for you.")
    }
}
