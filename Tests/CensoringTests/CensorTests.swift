import Foundation
import Testing

@testable import Censoring

@Suite struct CensorTests {
    private static func censor(_ secrets: String..., minimumLength: Int = 0) -> Censor {
        Censor(secrets: secrets.map { Array($0.utf8) }, minimumLength: minimumLength)
    }

    @Test(
        arguments: [
            ("as it is", "token pa+ss/w?rd!", "token XXXXXXXXXXX"),
            ("in base64", "cGErc3Mvdz9yZCE=", "XXXXXXXXXXXXXXXX"),
            ("in base64 without padding", "cGErc3Mvdz9yZCE.", "XXXXXXXXXXXXXXX."),
            ("percent-encoded", "a=pa%2Bss%2Fw%3Frd%21&b", "a=XXXXXXXXXXXXXXXXXXX&b"),
            ("percent-encoded in lower case", "a=pa%2bss%2fw%3frd%21&b", "a=XXXXXXXXXXXXXXXXXXX&b"),
            ("percent-encoded by a browser", "a=pa%2Bss%2Fw%3Frd!&b", "a=XXXXXXXXXXXXXXXXX&b"),
            ("twice in a row", "pa+ss/w?rd!pa+ss/w?rd!", "XXXXXXXXXXXXXXXXXXXXXX"),
            ("not at all", "pa+ss/w?rd", "pa+ss/w?rd"),
        ]
    )
    func `blots out a secret`(_ form: String, _ text: String, _ expected: String) {
        #expect(Self.censor("pa+ss/w?rd!").censored(text) == expected, "\(form)")
    }

    @Test func `blots out the URL-safe alphabet too`() {
        let secret: [UInt8] = [0xFB, 0xEF, 0xBE, 0xFF, 0xFF]
        let safe = "------__8"
        #expect(Data(secret).base64EncodedString() == "++++//8=")
        #expect(Censor(secrets: [secret]).censored("a --++ ----__8= b").contains("----__8") == false)
        #expect(Censor(secrets: [secret]).censored(safe) == "--XXXXXXX")
    }

    @Test func `blots out a form's space`() {
        #expect(Self.censor("open sesame").censored("q=open+sesame&r=open%20sesame") == "q=XXXXXXXXXXX&r=XXXXXXXXXXXXX")
    }

    @Test func `leaves the line break after a secret, and knows its base64 with and without it`() {
        let censor = Self.censor(" hunter22\n")
        #expect(censor.censored("a hunter22\nb") == "a XXXXXXXX\nb")
        for text in [" hunter22\n", "hunter22"] {
            #expect(censor.censored("<\(Data(text.utf8).base64EncodedString())>").contains(/<X+>/))
        }
    }

    @Test func `blots out secrets that overlap and that lie in each other`() {
        #expect(Self.censor("abcd", "cdef", "bc").censored("-abcdef-abc-") == "-XXXXXX-aXX-")
        #expect(Self.censor("aa").censored("baaab") == "bXXXb")
    }

    @Test(arguments: ["", "  \n", "true", "FALSE ", "abc"])
    func `leaves out what hides nothing`(_ secret: String) {
        let censor = Self.censor(secret, minimumLength: 4)
        #expect(censor.isEmpty)
        #expect(censor.censored("true false abc") == "true false abc")
    }

    @Test func `holds back no more than the longest form`() {
        var stream = CensoredStream(Self.censor("secret-of-16-byt"))
        var given = 0
        for (count, byte) in Array(String(repeating: "secret-of-16-by.", count: 100).utf8).enumerated() {
            given += stream.append([byte]).count
            #expect(count + 1 - given < 24)
        }
        given += stream.finish().count
        #expect(given == 1600)
    }

    @Test func `starts anew after its end`() {
        var stream = CensoredStream(Self.censor("secret"))
        #expect(stream.append("sec".utf8).isEmpty)
        #expect(stream.finish() == Array("sec".utf8))
        #expect(stream.append("ret".utf8) + stream.finish() == Array("ret".utf8))
    }
}
