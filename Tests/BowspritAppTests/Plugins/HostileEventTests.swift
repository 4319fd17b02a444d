import PluginKit
import PluginTesting
import Settings
import Testing

@testable import BowspritApp

/// Every plugin meets texts, titles, branches, logins and paths that nobody means well with.
@Suite struct HostileEventTests {
    private static let plugins = PluginList.builtin.catalog.names.sorted()

    @Test(arguments: plugins)
    func endsTheSameTwiceAndFits(name: String) async throws {
        let type = try #require(BuiltinPlugins.all.first { $0.name.text == name })
        #expect(try await Self.complaints(about: type) == [])
    }

    private static func complaints<Subject: Plugin>(about type: Subject.Type) async throws -> [String] {
        let plugin = try Subject(configuration: Subject.Configuration())
        var complaints: [String] = []
        for seed in 0..<60 as Range<UInt64> {
            var facts = FakeForge.Facts()
            let pull = Sample.pullRequest()
            facts.pullRequests[pull.id] = pull
            facts.members["harbor"] = ["ben"]
            facts.collaborators[Sample.repository] = ["ben"]
            facts.changedFiles[pull.id] = [ChangedFile(path: "a`](x)\u{301}/@team $(id)", additions: 1, patch: "@@")]
            let tester = PluginTester(plugin, facts: facts)
            do {
                complaints += try await tester.complaints(aboutSeed: seed)
            } catch is FakeForge.Unavailable {
                // What the sample does not have is a fault, for the operator.
            } catch is Postponed {
            } catch is WebFailure {
            }
        }
        return complaints
    }
}
