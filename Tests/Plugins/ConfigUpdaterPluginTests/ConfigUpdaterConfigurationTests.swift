import Foundation
import PluginKit
import Testing

@testable import ConfigUpdaterPlugin

@Suite struct ConfigUpdaterConfigurationTests {
    static func configuration(_ json: String) throws -> ConfigUpdaterConfiguration {
        try JSONDecoder().decode(ConfigUpdaterConfiguration.self, from: Data(json.utf8))
    }

    private static let many = (0...256).map { #""m-\#($0)""# }.joined(separator: ",")

    /// What makes no sense, what is said of it, and the key that it is said at.
    @Test(
        arguments: [
            (#"{"maps": {"a": {}}}"#, "say which ConfigMap the files go into", "name"),
            (
                #"{"maps": {"a": {"name": "m", "partitioned_names": ["n"]}}}"#, "exclude each other",
                "partitioned_names"
            ),
            (#"{"maps": {"a": {"partitioned_names": [\#(many)]}}}"#, "257 names are too many", "partitioned_names"),
            (#"{"maps": {"a": {"name": "No_Name"}}}"#, "`No_Name` is no name of a ConfigMap", "name"),
            (#"{"maps": {"a": {"partitioned_names": ["a", "a/b"]}}}"#, "`a/b` is no name", "partitioned_names"),
            (#"{"maps": {"a": {"name": "m", "key": "a/b"}}}"#, "`a/b` is no key", "key"),
            (
                #"{"maps": {"a": {"name": "m", "clusters": {"c": ["n"]}, "cluster_groups": ["g"]}}}"#,
                "`clusters` and `cluster_groups` exclude each other", "cluster_groups"
            ),
            (
                #"{"maps": {"a": {"name": "m", "cluster_groups": ["g"]}}}"#,
                "`a`: there is no group `g` in `config_updater.cluster_groups`", "maps"
            ),
            (#"{"maps": {"a[": {"name": "m"}}}"#, "`a[` is no glob", "a["),
            (#"{"maps": {"x/a": {"name": "m"}, "y/a": {"name": "m"}}}"#, "the key `a` of the ConfigMap `m`", "maps"),
            (
                #"{"maps": {"a": {"name": "m", "key": "k"}, "b": {"name": "m", "key": "k"}}}"#, "the key `k` of", ""
            ),
            (
                #"{"maps": {"x/*.yaml": {"name": "m"}, "y/*.yaml": {"partitioned_names": ["m", "n"]}}}"#,
                "the key `*.yaml` of the ConfigMap `m`", ""
            ),
        ]
    )
    func mistakesAreSaid(_ json: String, _ words: String, _ key: String) throws {
        let error = #expect(throws: DecodingError.self) { try Self.configuration(json) }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("\(json): \(String(describing: error))")
            return
        }
        #expect(context.debugDescription.contains(words), "\(context.debugDescription)")
        #expect(context.codingPath.last?.stringValue.hasSuffix(key) == true, "\(context.codingPath)")
    }

    /// What only looks like two files for one key.
    @Test(
        arguments: [
            #"{"maps": {"x/a": {"name": "m"}, "y/a": {"name": "n"}}}"#,
            #"{"maps": {"x/a": {"name": "m"}, "y/a": {"name": "m", "key": "b"}}}"#,
            #"{"maps": {"x/a": {"name": "m"}, "y/a": {"name": "m", "use_full_path_as_key": true}}}"#,
            #"{"maps": {"x/a": {"name": "m"}, "y/a": {"name": "m", "clusters": {"default": ["n"]}}}}"#,
            #"{"maps": {"a": {"name": "m", "clusters": {"c": ["n", "n"]}}}}"#,
            "{}",
        ]
    )
    func othersMakeSense(_ json: String) throws {
        _ = try Self.configuration(json)
    }

    private static func namespaces(_ json: String) throws -> [String] {
        try configuration(json).targets.flatMap(\.namespaces).map { "\($0.cluster)/\($0.name)" }
    }

    @Test func clustersAndGroups() throws {
        #expect(try Self.namespaces(#"{"maps": {"a": {"name": "m"}}}"#) == ["default/"])
        let clusters = #"{"maps": {"a": {"name": "m", "clusters": {"d": ["", "x", "x"], "b": ["y"]}}}}"#
        #expect(try Self.namespaces(clusters) == ["b/y", "d/", "d/x"])
        let groups = """
            {"maps": {"a": {"name": "m", "cluster_groups": ["one", "two"]}},
             "cluster_groups": {"one": {"clusters": ["b", "a"], "namespaces": ["x", "y"]},
                                "two": {"clusters": ["a"], "namespaces": ["y", "z"]}}}
            """
        #expect(try Self.namespaces(groups) == ["b/x", "b/y", "a/x", "a/y", "a/z"])
    }

    /// Prow forgets these in entries with `cluster_groups`.
    @Test func groupsKeepTheRest() throws {
        let json = """
            {"maps": {"a": {"name": "m", "cluster_groups": ["g"], "use_full_path_as_key": true,
                            "allowed_repos": ["sea"], "denied_repos": ["harbor"]}},
             "cluster_groups": {"g": {"clusters": ["c"], "namespaces": ["n"]}}}
            """
        let target = try #require(try Self.configuration(json).targets.first)
        #expect(
            target.rule.usesFullPath && target.rule.allowedRepos == ["sea"] && target.rule.deniedRepos == ["harbor"]
        )
    }

    @Test(arguments: ["{}", #"{"maps": {}}"#])
    func standardMaps(_ json: String) throws {
        let targets = try Self.configuration(json).targets
        #expect(targets.map(\.glob.text) == ["config/prow/config.yaml", "config/prow/plugins.yaml"])
        #expect(targets.map(\.rule.name) == ["config", "plugins"])
    }

    @Test(
        arguments: [
            ("{}", true), (#"{"allowed_repos": ["harbor"]}"#, true), (#"{"allowed_repos": ["Harbor/Lantern"]}"#, true),
            (#"{"allowed_repos": ["sea", "harbor/other"]}"#, false), (#"{"denied_repos": ["harbor"]}"#, false),
            (#"{"allowed_repos": ["harbor"], "denied_repos": ["harbor/lantern"]}"#, false),
            (#"{"allowed_repos": ["harbor/lantern"], "denied_repos": ["harbor"]}"#, false),
            (#"{"denied_repos": ["harbor/other"]}"#, true),
        ]
    )
    func whoMay(_ json: String, _ allows: Bool) throws {
        let members = #"{"name": "m", "# + json.dropFirst()
        let rule = try JSONDecoder().decode(
            ConfigMapRule.self,
            from: Data(members.replacing(", }", with: "}").utf8)
        )
        #expect(rule.allows(RepositoryName(owner: "harbor", name: "lantern")) == allows)
    }

    /// By `printf KEY | sha256sum`, a.yaml begins with a4, b.yaml with 0f, c.yaml with aa.
    @Test(
        arguments: [
            ("a.yaml", 1, 0), ("a.yaml", 2, 0), ("a.yaml", 3, 2), ("a.yaml", 256, 164), ("b.yaml", 2, 1),
            ("b.yaml", 3, 0), ("c.yaml", 2, 0), ("c.yaml", 7, 2),
        ]
    )
    func partitionsByHash(_ key: String, _ count: Int, _ index: Int) throws {
        var rule = ConfigMapRule()
        rule.partitionedNames = (0..<count).map { "m-\($0)" }
        #expect(rule.mapName(forKey: key) == "m-\(index)")
    }
}
