import ForgeModel
import GoTemplate
import Settings
import Synchronization
import Testing

@testable import Merging

@Suite struct MergeCommitTextTests {
    @Test(
        "Templates give merge commits their texts",
        arguments: [
            ("{{.Title}} (#{{.Number}})", "By {{.AuthorLogin}}.", ["Change 14 (#14)", "By ada."]),
            ("{{.Org}}/{{.Repo}}:{{.BaseRefName}}", nil, ["harbor/lantern:main", nil]),
            (nil, "{{range .GitHub.Labels.Nodes}}{{.Name}} {{end}}", [nil, "lgtm approved "]),
            // What can't be rendered for this pull request, or renders as nothing, is left to the forge.
            ("{{.GitHub.Milestone.Title}}", "{{.Body}}", [nil, nil]),
        ] as [(String?, String?, [String?])]
    )
    func texts(title: String?, body: String?, expected: [String?]) async throws {
        var tide = TideConfiguration.sample()
        let template = TideConfiguration.CommitTemplate(
            title: try title.map { try CheckedTemplate($0) },
            body: try body.map { try CheckedTemplate($0) }
        )
        tide.mergeCommitTemplates = RepositoryMap(["harbor/lantern": template])
        let world = MergeWorld(tide: tide)
        try await world.open(14, passed: true)
        await world.service().sync()
        #expect(world.landed == [14])
        #expect(world.forge.state.withLock { $0.commitTexts } == expected)
    }

    @Test func otherwiseTheForgeChooses() async throws {
        let world = MergeWorld()
        try await world.open(14, passed: true)
        await world.service().sync()
        #expect(world.forge.state.withLock { $0.commitTexts } == [nil, nil])
    }
}
