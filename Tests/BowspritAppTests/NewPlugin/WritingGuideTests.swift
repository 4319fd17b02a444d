import ForgeSimulator
import Foundation
import GreetPlugin
import Settings
import Testing
import YAML

@testable import BowspritApp

/// Every block of `docs/writing-a-plugin.md` is code that is compiled elsewhere, or a command that is run here.
@Suite(.timeLimit(.minutes(10))) struct WritingGuideTests {
    private static let bowsprit = ".build/debug/bowsprit "
    /// What is run by `make test` itself, or by hand and without an end.
    private static let runElsewhere: Set = [
        "swift test --filter Greet", "swift build --product bowsprit", "\(bowsprit)sandbox --data harbour",
    ]

    /// What `new-plugin greet` writes, and the sources of the example.
    private static func sources() throws -> [String] {
        let template = PluginTemplate(name: try NewPluginName("greet"))
        let example = Checkout.root.appending(path: "Examples/greeting-bot")
        let files = FileManager.default.enumerator(atPath: example.path)?.compactMap { $0 as? String } ?? []
        return [template.plugin, template.test]
            + (try files.filter { $0.hasSuffix(".swift") && !$0.hasPrefix(".build") }.map {
                try String(contentsOf: example.appending(path: $0), encoding: .utf8)
            })
    }

    /// A text without the white space at the start of its lines.
    private static func bare(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }

    @Test func theCodeIsCompiledElsewhere() throws {
        let sources = try Self.sources().map(Self.bare)
        let blocks = try WritingGuide().texts("swift")
        #expect(blocks.count > 8)
        for block in blocks {
            for piece in Self.bare(block).split(separator: "\n\n") {
                #expect(sources.contains { $0.contains(piece) }, "neither in Examples/ nor written: \(piece)")
            }
        }
    }

    @Test func theConfigurationIsRight() async throws {
        let texts = try WritingGuide().texts("yaml")
        #expect(!texts.isEmpty)
        for text in texts {
            try await Checkout.withFolder { folder in
                let file = folder.appending(path: "plugins.yaml")
                try Data(text.utf8).write(to: file)
                let plugins = try PluginList(checking: BuiltinPlugins.all + [Greet.self])
                let loader = ConfigurationReading.loader(plugins: plugins)
                let loaded = await loader.load(SettingsPaths(pluginConfig: file.path))
                #expect(loaded.settings != nil)
                #expect(loaded.diagnostics.map(\.description) == [])
            }
        }
    }

    @Test func theCommandsDoWhatIsSaid() async throws {
        for (line, output) in try WritingGuide().commands where !Self.runElsewhere.contains(line) {
            #expect(line.hasPrefix(Self.bowsprit), "nothing runs: \(line)")
            let words = line.dropFirst(Self.bowsprit.count).split(separator: " ").map(String.init)
            switch words.first {
            case "new-plugin": try await newPlugin(words, output)
            case "try-plugin": try await tryPlugin(words, output)
            default: Issue.record("nothing runs: \(line)")
            }
        }
    }

    private func newPlugin(_ words: [String], _ output: String?) async throws {
        try await Checkout.withFolder { folder in
            let checkout = try TrimmedCheckout(at: folder.appending(path: "checkout"))
            let package = Self.value("--package", in: words).map { checkout.root.appending(path: $0).path }
            let printed = try checkout.newPlugin(words[1], package: package)
            if let output { #expect(printed == output) }
        }
    }

    private func tryPlugin(_ words: [String], _ output: String?) async throws {
        let payload = try #require(Self.value("--payload", in: words))
        var trial = TryPlugin(
            event: try #require(Self.value("--event", in: words)),
            payloadPath: Checkout.root.appending(path: payload).path
        )
        trial.plugin = Self.value("--plugin", in: words)
        trial.plugins = try PluginList(checking: BuiltinPlugins.all + [Greet.self])
        let printed = Printed()
        if Self.value("--github-token-path", in: words) == nil {
            try await trial.run(console: printed.console)
        } else {
            try await withForge { [trial] forge in
                _ = try await TryPluginTests.world(forge)
                try await Checkout.withFolder { folder in
                    var trial = trial
                    try await TryPluginTests.connect(&trial, to: forge, in: folder)
                    try await trial.run(console: printed.console)
                }
            }
        }
        #expect(printed.text == output)
    }

    private static func value(_ flag: String, in words: [String]) -> String? {
        words.firstIndex(of: flag).flatMap { words.dropFirst($0 + 1).first }
    }
}
