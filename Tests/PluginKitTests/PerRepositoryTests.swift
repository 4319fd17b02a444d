import Foundation
import PluginKit
import Testing

@Suite struct PerRepositoryTests {
    struct Entry: RepositoryScoped, Equatable {
        static let keys: SectionKeys<Self> = [repos, .init("color", \.color, "Its color.")]

        var repos: [String] = []
        var color = "none"
    }

    static let section = PerRepository([
        Entry(repos: ["harbor"], color: "blue"),
        Entry(repos: ["Harbor/Lantern", "quay/boat"], color: "red"),
        Entry(repos: ["harbor/lantern", "harbor"], color: "late"),
    ])

    @Test(
        arguments: [
            ("harbor/lantern", "red"), ("HARBOR/lantern", "red"), ("harbor/buoy", "blue"), ("quay/boat", "red"),
            ("quay/pier", "none"),
        ]
    )
    func holdsTheFirstThatNamesIt(_ name: String, _ color: String) throws {
        #expect(Self.section[try #require(RepositoryName(name))].color == color)
    }

    @Test func decodesAList() throws {
        let json = Data(#"[{"repos": ["harbor"], "color": "blue"}]"#.utf8)
        let section = try JSONDecoder().decode(PerRepository<Entry>.self, from: json)
        #expect(section.entries == [Entry(repos: ["harbor"], color: "blue")])
    }
}
