import Testing

/// The main way of each plugin through the whole bot: something happens on the forge, and the forge changes.
@Suite(.timeLimit(.minutes(10))) struct PluginWayTests {
    /// Those whose way leads out of the forge, or that only speak of one repository: their own tests show them.
    private static let elsewhere: Set = [
        "goose", "jira", "pony", "project-manager", "slackevents", "testfreeze",
        "trick-or-treat",
    ]

    @Test func everyPluginFindsItsWay() async throws {
        try await PluginWorld.run { world in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for way in PluginWay.all {
                    group.addTask {
                        let holds = try await way.holds(world)
                        #expect(holds, "\(way.plugin)")
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func everyPluginHasAWay() {
        #expect(Set(PluginWay.all.map(\.plugin)).union(Self.elsewhere) == PluginWorld.pluginNames)
    }
}
