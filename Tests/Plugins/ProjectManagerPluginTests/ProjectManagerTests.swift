import Foundation
import PluginKit
import PluginTesting
import ProjectManagerPlugin
import Testing

@Suite struct ProjectManagerTests {
    static func configuration(_ columns: String) throws -> ProjectManagerConfiguration {
        let json = #"{"orgsRepos": {"harbor": {"projects": {"Lamps": {"columns": [\#(columns)]}}}}}"#
        return try JSONDecoder().decode(ProjectManagerConfiguration.self, from: Data(json.utf8))
    }

    static let column = #"{"name": "To do", "state": "open", "labels": ["a"], "org": "harbor"}"#

    @Test func readsTheSection() throws {
        let second = #"{"id": 7, "labels": ["a", "b"], "org": "harbor"}"#
        let columns = try Self.configuration("\(Self.column), \(second)").scopes["harbor"]?.projects["Lamps"]?.columns
        #expect(columns?.map(\.name) == ["To do", ""])
        #expect(columns?.map(\.id) == [nil, 7])
        #expect(columns?.map(\.labels) == [["a"], ["a", "b"]])
        #expect(columns?.map(\.state) == ["open", ""])
        #expect(ProjectManagerConfiguration().scopes.isEmpty)
    }

    @Test(
        arguments: [
            ("", "name at least one column"),
            (#"{"labels": ["a"], "org": "harbor"}"#, "give each column an `id` or a `name`"),
            (#"{"id": 1, "org": "harbor"}"#, "give each column at least one label"),
            (#"{"id": 1, "labels": ["a"]}"#, "give each column the organisation of its issues, `org`"),
            (
                #"{"id": 1, "labels": ["b", "A"], "org": "harbor"}, {"id": 2, "labels": ["a", "b"], "org": "sea"}"#,
                "two columns have the labels a, b; an issue can be in one only"
            ),
        ]
    )
    func refuses(_ columns: String, _ words: String) {
        let error = #expect(throws: DecodingError.self) { try Self.configuration(columns) }
        guard case .dataCorrupted(let context) = error else {
            Testing.Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(context.debugDescription == words)
    }

    @Test func refusesAScopeWithoutProjects() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ManagedScope.self, from: Data(#"{"projects": {}}"#.utf8))
        }
    }

    @Test func doesNothing() async throws {
        let tester = PluginTester(ProjectManager(configuration: try Self.configuration(Self.column)))
        #expect(tester.plugin.handlers.isEmpty)
        #expect(try await tester.effects(of: .issue(.labeled, Sample.issue { $0.labels = ["a"] }, label: "a")).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }
}
