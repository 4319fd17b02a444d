import BowspritApp
import Foundation
import Testing

@Suite struct ConfigurationManualTests {
    private static let file = Checkout.root.appending(path: "docs/configuration.md")

    @Test func isUpToDate() throws {
        if ProcessInfo.processInfo.environment["BOWSPRIT_UPDATE_DOCS"] != nil {
            try Schemas.manual.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        let isCurrent = try String(contentsOf: Self.file, encoding: .utf8) == Schemas.manual
        #expect(isCurrent, "run: BOWSPRIT_UPDATE_DOCS=1 swift test --filter ConfigurationManualTests")
    }

    @Test func everyLinkHasAHeading() {
        let headings = Schemas.manual.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
            heading.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-")
                .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        }
        let links = Schemas.manual.matches(of: /\]\(#([^)]*)\)/).map { String($0.1) }
        #expect(links.count > 50)
        #expect(Set(links).subtracting(headings) == [])
        #expect(Set(headings).count == headings.count)
    }
}
