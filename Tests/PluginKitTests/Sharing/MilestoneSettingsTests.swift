import Foundation
import PluginKit
import PluginTesting
import Testing

@Suite struct MilestoneSettingsTests {
    static func settings(_ json: String) throws -> MilestoneSettings {
        try JSONDecoder().decode(MilestoneSettings.self, from: Data(json.utf8))
    }

    @Test(arguments: [("harbor/lantern", "keepers"), ("HARBOR/Lantern", "keepers"), ("harbor/buoy", "all")])
    func findsTheTeamOfARepository(_ name: String, _ team: String) throws {
        let settings = try Self.settings(
            #"{"": {"maintainers_team": "all"}, "harbor/lantern": {"maintainers_team": "keepers"}}"#
        )
        #expect(try settings.maintainers(of: try #require(RepositoryName(name))).team == team)
    }

    @Test func saysWhereToNameATeam() throws {
        let refusal = Refusal(
            """
            No team decides about milestones in harbor/lantern. `repo_milestone` in `plugins.yaml` is where one is named.
            """
        )
        #expect(throws: refusal) { try MilestoneSettings().maintainers(of: Sample.repository) }
    }

    @Test func needsATeam() throws {
        let error = #expect(throws: DecodingError.self) {
            try Self.settings(#"{"": {"maintainers_friendly_name": "Chairs"}}"#)
        }
        #expect("\(try #require(error))".contains("`maintainers_team` must name a team"))
    }
}
