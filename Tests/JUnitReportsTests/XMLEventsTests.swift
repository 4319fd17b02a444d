import Testing

@testable import JUnitReports

@Suite struct XMLEventsTests {
    private static func events(_ document: String) throws -> [XMLEvents.Event] {
        var reader = XMLEvents(document)
        var events: [XMLEvents.Event] = []
        while let event = try reader.next() { events.append(event) }
        return events
    }

    @Test func elementsAttributesAndTexts() throws {
        let document = """
            <?xml version="1.0"?><!-- a --><a b='1 > 0' c = "&lt;&#65;&#x42;&quot;&amp;"><d/>e &amp; f\
            <![CDATA[<g>&h]]></a>
            """
        #expect(
            try Self.events(document) == [
                .start("a", attributes: ["b": "1 > 0", "c": "<AB\"&"]), .start("d", attributes: [:]), .end("d"),
                .text("e & f"), .text("<g>&h"), .end("a"),
            ]
        )
    }

    @Test(arguments: [
        "<!DOCTYPE lolz [<!ENTITY lol \"lol\">]><a>&lol;</a>", "<a>&lol;</a>", "<a>", "<a></b>", "</a>", "<a b></a>",
        "<a b=c></a>", "<a b='1' b='2'/>", "<a b='1", "<!-- a", "<![CDATA[ a", "<a>&#xD800;</a>", "<a>& b</a>", "<",
        String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100),
    ])
    func whatIsNoneIsRefused(_ document: String) {
        #expect(throws: XMLEvents.Mistake.self) { try Self.events(document) }
    }

    /// Whatever is cut off or changed, reading ends.
    @Test func damagedDocumentsEnd() {
        let document = Array("<a b='c'><d>e&amp;<![CDATA[f]]></d><!-- g --><h/></a>".utf8)
        for index in document.indices {
            _ = try? Self.events(String(decoding: document[..<index], as: UTF8.self))
            for byte in "<>&'/!-]".utf8 {
                var damaged = document
                damaged[index] = byte
                _ = try? Self.events(String(decoding: damaged, as: UTF8.self))
            }
        }
    }
}
