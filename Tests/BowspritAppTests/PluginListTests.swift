import GreetPlugin
import PluginKit
import Settings
import Testing

@testable import BowspritApp

@Suite struct PluginListTests {
    private enum Impostor {
        struct Hold: Plugin {
            static let name: PluginName = "hold"
            static let summary = "Pretends."
            let handlers: [Handler] = []

            init(configuration: NoConfiguration) {}
        }
    }

    @Test func pluginsOfOthersStandBesideOurs() throws {
        let list = try PluginList(checking: BuiltinPlugins.all + [Greet.self])
        #expect(list.catalog.names == PluginList.builtin.catalog.names.union(["greet"]))
        let schema = try Schemas.text(for: "plugins", plugins: list)
        #expect(schema.contains("How a greeting begins."))
        #expect(!(try Schemas.text(for: "plugins")).contains("How a greeting begins."))
    }

    @Test func ofTwoWithOneNameOneMustGo() throws {
        let types = BuiltinPlugins.all + [Impostor.Hold.self]
        let error = #expect(throws: UserError.self) { try PluginList(checking: types) }
        #expect(error?.message == "the plugins Hold and Hold are both called `hold`; leave one out")
        let others = BuiltinPlugins.all.filter { $0.name != "hold" } + [Impostor.Hold.self]
        #expect(try PluginList(checking: others).catalog.names == PluginList.builtin.catalog.names)
    }
}
