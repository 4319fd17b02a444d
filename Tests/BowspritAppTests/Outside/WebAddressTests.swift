import Testing

@testable import BowspritApp

@Suite struct WebAddressTests {
    @Test(
        arguments: [
            "https://api.thecatapi.com/v1/images/search?format=json&api_key=1", "HTTPS://Dog.CEO/api",
            "https://example.com:443/a", "https://xn--bcher-kva.example/", "https://1.example.com",
        ]
    )
    func publicNamesMayBeAsked(_ text: String) {
        #expect(WebAddress(text)?.text == text)
    }

    @Test(
        arguments: [
            "http://example.com", "ftp://example.com", "example.com", "", "https://", "https:///path",
            "https://localhost/", "https://LOCALHOST", "https://printer", "https://a.localhost", "https://db.internal",
            "https://nas.local", "https://127.0.0.1", "https://127.1", "https://2130706433", "https://0x7f000001",
            "https://0x7f.1", "https://[::1]/", "https://[fe80::1]", "https://169.254.169.254/latest/meta-data",
            "https://example.com:8080", "https://user@example.com", "https://user:secret@example.com",
            "https://example.com.", "https://exa mple.com", "https://-a.example", "https://a..example",
            "https://\(String(repeating: "a", count: 64)).example", "https://example.com\\@127.0.0.1",
        ]
    )
    func nothingElseMay(_ text: String) {
        #expect(WebAddress(text) == nil)
    }
}
