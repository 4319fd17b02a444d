import Foundation
import Testing

@testable import Hooks

@Suite struct HookSignatureTests {
    /// GitHub's own example: see "Testing the webhook payload validation" in its documentation.
    private static let example = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    private static let secret = "It's a Secret to Everybody"
    private static let body = Data("Hello, World!".utf8)

    @Test func gitHubsExample() throws {
        #expect(HookSignature.header(of: Self.body, secret: Self.secret) == Self.example)
        #expect(try #require(HookSignature(Self.example)).isMade(by: Self.secret, of: Self.body))
        let upper = "sha256=" + Self.example.dropFirst(7).uppercased()
        #expect(try #require(HookSignature(upper)).isMade(by: Self.secret, of: Self.body))
    }

    @Test func anyChangeShows() throws {
        let signature = try #require(HookSignature(Self.example))
        #expect(!signature.isMade(by: Self.secret + "!", of: Self.body))
        #expect(!signature.isMade(by: Self.secret, of: Self.body + Data(" ".utf8)))
        #expect(!signature.isMade(by: Self.secret, of: Self.body.dropLast()))
        #expect(!signature.isMade(by: "", of: Self.body))
        let other = try #require(HookSignature(Self.example.dropLast() + "6"))
        #expect(!other.isMade(by: Self.secret, of: Self.body))
    }

    @Test(arguments: [
        "", "sha256=", "sha256=00", "sha1=757107ea0eb2509fc211221cce984b8a37570b6d",
        "SHA256=" + example.dropFirst(7), example.dropFirst(7) + "", example + "00", " " + example,
        "sha256=" + String(repeating: "g", count: 64), "sha256=" + String(repeating: "é", count: 32),
    ])
    func whatHasNotTheFormIsNone(_ header: String) {
        #expect(HookSignature(header) == nil)
    }
}
