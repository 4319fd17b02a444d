import Foundation
import Testing

@testable import BowspritApp

/// How `new-plugin` makes a plugin known: the list in `Package.swift`, and the one in `BuiltinPlugins.swift`.
@Suite struct RegistrationTests {
    static let manifest = """
        let other = ["ZebraPlugin"]
        let plugins = [
            "AssignPlugin", "LabelPlugin",
            "LGTMPlugin",
        ]
        let more = 1

        """

    static let list = """
        import AssignPlugin
        import LGTMPlugin
        import LabelPlugin
        public import PluginKit

        /// The list.
        public enum BuiltinPlugins {
            public static let all: [any Plugin.Type] = [
                Assign.self,
                Label.self,
                LGTM.self,
            ]
        }

        """

    @Test(arguments: [
        ("AaaPlugin", #"    "AaaPlugin", "AssignPlugin", "LabelPlugin", "LGTMPlugin","#),
        ("LazyPlugin", #"    "AssignPlugin", "LabelPlugin", "LazyPlugin", "LGTMPlugin","#),
        ("ZetaPlugin", #"    "AssignPlugin", "LabelPlugin", "LGTMPlugin", "ZetaPlugin","#),
        ("LabelPlugin", #"    "AssignPlugin", "LabelPlugin", "LGTMPlugin","#),
    ])
    func theManifestListsModulesInOrder(module: String, line: String) throws {
        let text = try ManifestText(text: Self.manifest).adding(module)
        #expect(text == "let other = [\"ZebraPlugin\"]\nlet plugins = [\n\(line)\n]\nlet more = 1\n")
        #expect(try ManifestText(text: text).adding(module) == text)
    }

    @Test func longListsAreFolded() throws {
        var text = Self.manifest
        for number in 10..<40 { text = try ManifestText(text: text).adding("Number\(number)Plugin") }
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 120 })
        #expect(lines.count { $0.hasPrefix("    \"") } == 6)
    }

    @Test(arguments: [("aaa", 0, 0), ("lazy", 3, 2), ("zeta", 4, 3)])
    func theListHasImportAndType(text: String, importLine: Int, typeLine: Int) throws {
        let name = try NewPluginName(text)
        let lines = try BuiltinPluginsText(text: Self.list).adding(name).split(separator: "\n")
        let types = lines.filter { $0.hasSuffix(".self,") }
        #expect(lines[importLine] == "import \(name.moduleName)")
        #expect(types.count == 4)
        #expect(types[typeLine] == "        \(name.typeName).self,")
    }

    @Test func doneTwiceIsDoneOnce() throws {
        let name = try NewPluginName("greet")
        let once = try BuiltinPluginsText(text: Self.list).adding(name)
        #expect(try BuiltinPluginsText(text: once).adding(name) == once)
    }

    @Test func filesWithoutListsAreRefused() throws {
        let name = try NewPluginName("greet")
        #expect(throws: UserError.self) { try ManifestText(text: "let package = 1\n").adding("GreetPlugin") }
        #expect(throws: UserError.self) { try BuiltinPluginsText(text: "enum Nothing {}\n").adding(name) }
    }

    /// The real files: a plugin more, and all else as it was.
    @Test func theCheckoutsOwnFilesFit() throws {
        let name = try NewPluginName("close-stale")
        let manifest = try String(contentsOf: Checkout.root.appending(path: "Package.swift"), encoding: .utf8)
        let list = try String(contentsOf: Checkout.root.appending(path: BuiltinPluginsText.path), encoding: .utf8)
        func words(_ text: String) -> [String: Int] {
            text.matches(of: /[A-Za-z.]+/).reduce(into: [:]) { $0[String($1.0), default: 0] += 1 }
        }
        var wanted = words(manifest)
        wanted["CloseStalePlugin", default: 0] += 1
        #expect(words(try ManifestText(text: manifest).adding(name.moduleName)) == wanted)

        let listed = try BuiltinPluginsText(text: list).adding(name)
        let added = Set(listed.split(separator: "\n")).subtracting(list.split(separator: "\n"))
        #expect(added == ["import CloseStalePlugin", "        CloseStale.self,"])
        #expect(listed.split(separator: "\n").count == list.split(separator: "\n").count + 2)
    }
}
