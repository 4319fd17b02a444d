import ForgeModel
import PluginTesting
import Testing

@testable import Hooks

@Suite struct ReplyTextTests {
    private func reply(to body: String) throws -> String {
        ReplyText.reply("No.", to: try #require(TextEvent(.comment(body, by: "ada"))))
    }

    @Test(arguments: ["one\n/lgtm\n\nthree", "one\r\n/lgtm\r\n\r\nthree"])
    func everyLineIsQuoted(_ body: String) throws {
        let text = try reply(to: body)
        #expect(text.contains("\n>one\n>/lgtm\n>\n>three\n"))
        #expect(!text.split(whereSeparator: \.isNewline).contains("/lgtm"), "the bot must not command itself")
        #expect(text.hasPrefix("@ada: No.\n\n<details>\n"))
        #expect(text.hasSuffix("</details>"))
        #expect(text.contains("[this](https://github.com/harbor/lantern/pull/14#issuecomment-100)"))
    }

    @Test func aLongTextIsCut() throws {
        #expect(try reply(to: String(repeating: "long ", count: 20_000)).count < 65_536)
    }
}
