import PluginKit
import PluginTesting
import Testing

@Suite struct PictureTests {
    @Test(
        arguments: [
            ("https://example.com/a.png", "https://example.com/a.png"),
            ("https://example.com/a?b=c&d=%20#e", "https://example.com/a?b=c&amp;d=%20#e"),
            ("https://example.com/a(b)[c]_d*", "https://example.com/a%28b%29%5Bc%5D_d*"),
            ("https://example.com/&lt;&#40;", "https://example.com/&amp;lt;&amp;#40;"),
        ]
    )
    func writesMarkdown(_ address: String, _ escaped: String) throws {
        #expect(try #require(Picture(address)).markdown("a cat") == "[![a cat](\(escaped))](\(escaped))")
    }

    @Test(
        arguments: [
            "", "https://", "http://example.com/a.png", "HTTPS://example.com/a.png", "javascript:alert(1)",
            "//example.com/a.png", "https:///a.png", "https://me@example.com/a.png", "https://example.com/a b.png",
            "https://example.com/a\n.png", "https://example.com/<b>", "https://example.com/`", "https://example.com/\\",
            "https://example.com/\"", "https://example.com/é.png", "https://example.com/a|b",
            "https://example.com/\(String(repeating: "a", count: 2_000))",
        ]
    )
    func takesNoOtherAddress(_ address: String) {
        #expect(Picture(address) == nil)
        #expect(Picture("https://example.com/a.png", linkingTo: address) == nil)
    }

    @Test(arguments: [(0, true), (5_242_880, true), (5_242_881, false)])
    func showsWhatIsSmallEnough(_ size: Int, _ isShown: Bool) async throws {
        let picture = Picture("https://example.com/a.png")
        let call = Call.sample(FakeWeb(sizes: ["https://example.com/a.png": size]))
        #expect(try await picture.shown(call) == (isShown ? picture : nil))
    }

    @Test func doesNotShowWhatIsNotThere() async throws {
        let call = Call.sample(FakeWeb())
        await #expect(throws: WebFailure.self) { try await Picture("https://example.com/a.png").shown(call) }
        #expect(try await Picture?.none.shown(call) == nil)
    }
}
