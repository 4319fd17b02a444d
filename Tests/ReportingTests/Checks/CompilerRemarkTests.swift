import ForgeModel
import Foundation
import JobModel
import Testing

@testable import Reporting

@Suite struct CompilerRemarkTests {
    private static let path = RepositoryPath(Refs(org: "harbor", repo: "lantern", baseRef: "main"))

    private static func remarks(_ log: String, piece: Int = 7, limit: Int = 200) -> [String] {
        var remarks = CompilerRemarks(path: path, limit: limit)
        let bytes = Array(log.utf8)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            remarks.append(Data(bytes[start..<min(start + piece, bytes.count)]))
        }
        remarks.finish()
        return remarks.annotations.map {
            "\($0.path) \($0.line) \($0.column.map(String.init) ?? "-") \($0.level.rawValue): \($0.message)"
        }
    }

    @Test(arguments: [
        ("src/a.c:3:5: error: no oil", "src/a.c 3 5 failure: no oil"),
        ("src/a.c:3: error: no oil", "src/a.c 3 - failure: no oil"),
        ("./src/a.c:3:5: warning: x [-Wall]", "src/a.c 3 5 warning: x [-Wall]"),
        ("a.h:1:2: fatal error: 'b.h' file not found", "a.h 1 2 failure: 'b.h' file not found"),
        (
            "/w/src/github.com/harbor/lantern/Sources/A.swift:10:7: error: cannot find 'x'",
            "Sources/A.swift 10 7 failure: cannot find 'x'"
        ),
        ("pkg/lamp.go:10:2: undefined: wick", "pkg/lamp.go 10 2 failure: undefined: wick"),
        ("\u{1B}[1ma.c:3:5: \u{1B}[31merror: \u{1B}[0mno oil\r", "a.c 3 5 failure: no oil"),
        ("file with space.c:1:1: error: x", "file with space.c 1 1 failure: x"),
    ])
    func linesThatAreRemarks(_ line: String, _ remark: String) {
        #expect(Self.remarks(line) == [remark])
        #expect(Self.remarks("before\n\(line)\nafter\n", piece: 1) == [remark])
    }

    @Test(arguments: [
        "", ":", "a.c:3:5:", "a.c:3:5: error:", "a.c:0:5: error: x", "a.c:99999999: error: x",
        "a.c:3:5: note: see here",
        "12:30:01: error: not a file", "http://a.b:80: error: x", "../a.c:3:5: error: x", "/etc/passwd.c:1:1: error: x",
        "src/../../a.c:3:5: error: x", "main.py:3: in test", "x = \"a.c:3:5: error: x\"",
    ])
    func linesThatAreNone(_ line: String) {
        #expect(Self.remarks(line) == [])
    }

    @Test func repetitionsAndWhatIsTooMuchAreLeftOut() {
        let log = (0..<1000).map { "a.c:\($0 / 2 + 1):1: error: x\n" }.joined()
        #expect(Self.remarks(log, piece: 1000, limit: 10).count == 10)
        #expect(Self.remarks("a.c:1: error: x\na.c:1: error: x\n").count == 1)
        #expect(Self.remarks("a.c:1: error: " + String(repeating: "x", count: 5000) + "\nb.c:1: error: y").count == 1)
    }
}
