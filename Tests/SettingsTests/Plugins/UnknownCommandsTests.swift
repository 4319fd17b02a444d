import ForgeModel
import Settings
import Testing
import YAML

@Suite struct UnknownCommandsTests {
    @Test(
        arguments: [
            ("", true, ["azp", "AZP", "rebase"], ["lgtm", ""]),
            ("unknown_commands: {reply: false}", false, ["azp"], ["lgtm"]),
            ("unknown_commands: {ignore: [Deploy, /ship]}", true, ["deploy", "SHIP"], ["azp", "dep"]),
            ("unknown_commands: {ignore: []}", true, [], ["azp"]),
        ] as [(String, Bool, [String], [String])]
    )
    func whatIsLeftAlone(_ text: String, _ reply: Bool, _ ignored: [String], _ answered: [String]) throws {
        let settings = try PluginsConfigurationTests.read(text).get().unknownCommands
        #expect(settings.reply == reply)
        for word in ignored { #expect(settings.ignores(word), "\(word)") }
        for word in answered { #expect(!settings.ignores(word), "\(word)") }
    }

    @Test func aMisspeltKeyIsAnError() throws {
        let read = try PluginsConfigurationTests.read("unknown_commands: {ignored: [a]}")
        #expect(read.value == nil)
        #expect(read.diagnostics.first?.hint == "did you mean \"ignore\"?")
    }
}
