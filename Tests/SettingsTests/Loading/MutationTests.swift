import Settings
import TestSupport
import Testing
import YAML

/// Whatever is done to a right configuration: it loads, or a finding says where it is wrong.
@Suite struct MutationTests {
    static let texts = [
        """
        plank: {max_concurrency: 3, default_decoration_configs: {"*": {timeout: 1h, grace_period: 5s}}}
        tide:
          queries: [{orgs: [o], labels: [lgtm], missingLabels: [hold], excludedRepos: [o/x]}]
          merge_method: {o: squash, o/r@main: merge, p: {q: {"release-.*": rebase}}}
          context_options: {orgs: {o: {repos: {r: {branches: {main: {optional-regex-contexts: ["a.*"]}}}}}}}
        branch-protection: {orgs: {o: {protect: true, repos: {r: {branches: {main: {protect: false}}}}}}}
        presubmits:
          o/r:
          - name: unit
            run_if_changed: 'go$'
            branches: [main, 'release-.*']
            labels: &labels {preset-a: "true"}
            decorate: true
            spec: {containers: [{image: a, command: [make], env: [{name: A, value: "1"}]}]}
        periodics:
        - {name: nightly, cron: 0 1 * * *, labels: *labels, spec: {containers: [{args: [x]}]}, decorate: true}
        presets: [{labels: {preset-a: "true"}, volumes: [{name: v}], volumeMounts: [{name: v, mountPath: /v}]}]
        """,
        """
        plugins:
          o: {plugins: [approve, lgtm], excluded_repos: [x]}
          o/x: {plugins: [trigger]}
        external_plugins: {o: [{name: refresh, events: [push]}]}
        owners: {filenames: {o: {owners: KEEPERS}}, labels_denylist: [a]}
        approve: [{repos: [o]}]
        """,
    ]

    @Test(arguments: 0..<300)
    func nothingTraps(seed: UInt64) async {
        var random = SeededGenerator(seed: seed)
        let text = Self.mutated(Self.texts[Int(seed % 2)], &random)
        let loaded = seed % 2 == 0 ? await load(config: text) : await load(plugins: text)
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        #expect((loaded.settings == nil) == !errors.isEmpty)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(loaded.diagnostics.allSatisfy { (1...lines + 1).contains($0.line) && $0.column >= 1 })
    }

    /// A text with a few bytes or lines removed, doubled, swapped or replaced.
    static func mutated(_ text: String, _ random: inout SeededGenerator) -> String {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let start = Int.random(in: bytes.indices, using: &random)
            let end = min(bytes.count, start + Int.random(in: 1...12, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 2:
                bytes.replaceSubrange(start..<end, with: "[]{}:,-'\"&*!|>~ \n0".utf8.shuffled(using: &random).prefix(2))
            default: bytes[start] = UInt8.random(in: 32...126, using: &random)
            }
            if bytes.isEmpty { bytes = [32] }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
