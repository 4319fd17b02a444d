/// The sources of a small plugin that works, and of its test.
struct PluginTemplate: Sendable {
    let name: NewPluginName

    /// The plugin: it answers one command.
    var plugin: String {
        """
        public import PluginKit

        /// Answers the command `/\(name.text)`.
        public struct \(name.typeName): Plugin {
            /// The name in `plugins.yaml`: `\(name.text)`.
            public static let name: PluginName = "\(name.text)"
            /// What it does, for help.
            public static let summary = "Answers the command /\(name.text)."

            static let command = Command(
                "\(name.text)",
                summary: "Says that the plugin works.",
                examples: ["/\(name.text)"]
            )

            /// Makes the plugin; it has nothing to configure.
            public init(configuration: NoConfiguration) {}

            /// What it listens to.
            public var handlers: [Handler] {
                [
                    .commands(Self.command) { event, call in
                        [.reply("`/\(name.text)` works.")]
                    }
                ]
            }
        }

        """
    }

    /// Its test: a table of comments, and what each has for an effect.
    var test: String {
        """
        import \(name.moduleName)
        import PluginKit
        import PluginTesting
        import Testing

        @Suite struct \(name.testName) {
            @Test(
                arguments: [
                    ("/\(name.text)", [.reply("`/\(name.text)` works.")]),
                    ("Well then.\\n/\(name.text.uppercased())", [.reply("`/\(name.text)` works.")]),
                    ("please /\(name.text)", []),
                    ("> /\(name.text)", []),
                ] as [(String, [Effect])]
            )
            func answersComments(_ body: String, _ effects: [Effect]) async throws {
                let tester = PluginTester(\(name.typeName)(configuration: .init()))
                #expect(try await tester.effects(of: .comment(body)) == effects)
            }

            @Test func everyExampleHasAnEffect() async throws {
                let tester = PluginTester(\(name.typeName)(configuration: .init()))
                #expect(try await PluginTester.idleExamples(in: [tester]).isEmpty)
            }
        }

        """
    }
}
