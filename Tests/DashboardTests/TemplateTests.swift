import Testing
import WebPages

@testable import Dashboard

@Suite("Templates of Dashboard")
struct TemplateTests {
    @Test("Only values whose names end in HTML go into a page unescaped", arguments: PageTemplate.dashboard.map(\.text))
    func unescaped(template: String) {
        for match in template.matches(of: #/\{\{\{(.*?)\}\}\}|\{\{&(.*?)\}\}/#) {
            #expect((match.1 ?? match.2)?.hasSuffix("HTML") == true, "\(match.0)")
        }
    }
}
