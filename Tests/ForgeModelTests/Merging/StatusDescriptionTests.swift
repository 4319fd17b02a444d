import ForgeModel
import Testing

@Suite struct StatusDescriptionTests {
    private static let sha = CommitSHA(String(repeating: "a1", count: 20))
    private static let digits = String(repeating: "a1", count: 20)

    /// Suffix and text sizes follow from Prow's rule: a pad of three bytes while the count is below what is left.
    @Test(arguments: [(0, 23), (14, 20), (40, 13), (91, 0), (92, 0), (200, 0)])
    func theBaseStandsBehindAPaddedText(length: Int, padding: Int) {
        let text = String(repeating: "x", count: length)
        let description = StatusDescription.make(text, baseSHA: Self.sha)
        #expect(description.utf8.count <= 140)
        #expect(description.filter { $0 == "\u{2001}" }.count == padding)
        #expect(description.hasSuffix(" BaseSHA:\(Self.digits)"))
        #expect(StatusDescription.baseSHA(in: description) == Self.sha)
    }

    @Test func aLongTextLosesItsMiddle() {
        let text = String(repeating: "a", count: 100) + String(repeating: "z", count: 100)
        let head = StatusDescription.make(text, baseSHA: Self.sha).prefix(while: { $0 != "B" })
        #expect(head == String(repeating: "a", count: 43) + " ... " + String(repeating: "z", count: 43) + " ")
        #expect(StatusDescription.make(text, baseSHA: nil).utf8.count == 139)
    }

    @Test func aCharacterIsNotCut() {
        let description = StatusDescription.make(String(repeating: "ü", count: 100), baseSHA: Self.sha)
        #expect(description.hasPrefix(String(repeating: "ü", count: 21) + " ... ü"))
    }

    @Test(arguments: [
        ("Job succeeded. BaseSHA:\(digits)", true), ("Job succeeded. Basesha:\(digits)", true),
        (" BaseSHA:\(digits)", true), ("Job succeeded.", false), ("Job succeeded. BaseSHA:a1a1", false),
        ("Job succeeded. BaseSHA:\(digits)0", false), ("x BaseSHA:y BaseSHA:\(digits)", false),
        ("Job succeeded.BaseSHA:\(digits)", false),
    ])
    func onlyTheExactFormNamesABase(description: String, namesOne: Bool) {
        #expect(StatusDescription.baseSHA(in: description) == (namesOne ? Self.sha : nil))
    }

    @Test func withoutABaseTheTextStandsAlone() {
        #expect(StatusDescription.make("Job succeeded.", baseSHA: nil) == "Job succeeded.")
        #expect(StatusDescription.make("Job succeeded.", baseSHA: "") == "Job succeeded.")
        let long = CommitSHA(String(repeating: "a", count: 200))
        #expect(StatusDescription.make("Job succeeded.", baseSHA: long) == "Job succeeded.")
    }
}
