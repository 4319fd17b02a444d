import Testing
import YAML

@testable import bowsprit_fuzz

/// A short run of the fuzzer over the small configuration. A failure names the seed that makes its input again.
@Suite struct FuzzTests {
    private static let folder = SmallConfiguration.directory

    @Test(arguments: FuzzTarget.allCases, 0..<2 as Range<UInt64>)
    func promisesAreKept(target: FuzzTarget, block: UInt64) async throws {
        let corpus = try Corpus(folder: Self.folder, for: target)
        let rest = await Rest(try Corpus(folder: Self.folder, for: .settings))
        let fuzzer = Fuzzer(target: target, corpus: corpus, rest: rest)
        for seed in block * 30..<(block + 1) * 30 {
            let input = try #require(fuzzer.input(seed: seed))
            let failure = await fuzzer.failure(of: input)
            #expect(
                failure == nil,
                "seed \(seed): \(failure?.reason ?? "")\n\(String(decoding: input.bytes, as: UTF8.self))"
            )
        }
    }

    @Test(
        "Each promise can be broken",
        arguments: [
            ([], true, "there is no value and no error"), ([], false, nil), ([], nil, nil),
            ([Diagnostic(at: place(1, 1), code: "c", message: "m")], true, nil),
            ([Diagnostic(at: place(1, 1), code: "c", message: "m")], nil, nil),
            ([Diagnostic(at: place(1, 1), code: "c", message: "m")], false, "there is a value and an error"),
            ([Diagnostic(at: place(1, 1), severity: .warning, code: "c", message: "m")], false, nil),
            ([Diagnostic(at: place(2, 3), code: "c", message: "m")], true, "the finding is outside of its file"),
            ([Diagnostic(at: place(3, 1), code: "c", message: "m")], true, "the finding is outside of its file"),
            ([Diagnostic(at: place(0, 1), code: "c", message: "m")], true, "the finding is outside of its file"),
            ([Diagnostic(at: place(1, 1, in: "z"), code: "c", message: "m")], true, "the finding names no file"),
            ([Diagnostic(at: place(1, 1), code: "c", message: "m\nn")], true, nil),
            ([Diagnostic(at: place(1, 1), code: "c", message: "")], true, "the finding says nothing"),
        ] as [([Diagnostic], Bool?, String?)]
    )
    func promises(diagnostics: [Diagnostic], isRefused: Bool?, start: String?) {
        let reason = Trial.violation(diagnostics, isRefused: isRefused, in: ["t": "ab\nc"])
        #expect(start.map { reason?.hasPrefix($0) == true } ?? (reason == nil), "\(reason ?? "nil")")
    }

    private static func place(_ line: Int, _ column: Int, in file: String = "t") -> YAML.SourceLocation {
        YAML.SourceLocation(file: file, line: line, column: column)
    }

    @Test func anInputFollowsFromItsSeed() async throws {
        let fuzzer = Fuzzer(target: .yaml, corpus: try Corpus(folder: Self.folder, for: .yaml), rest: Rest())
        #expect(fuzzer.input(seed: 7)?.bytes == fuzzer.input(seed: 7)?.bytes)
        #expect(fuzzer.input(seed: 7)?.bytes != fuzzer.input(seed: 8)?.bytes)
    }

    @Test func inputsAreMadeSmaller() {
        let text = (1...200).map { "line \($0)\n" }.joined()
        var tries = 0
        let smaller = Minimizer.minimized(Array(text.utf8)) { bytes in
            tries += 1
            return String(decoding: bytes, as: UTF8.self).contains("e 77")
        }
        #expect(String(decoding: smaller, as: UTF8.self) == "e 77")
        #expect(tries < 500)
    }

    @Test(arguments: [
        ("", 1, 1, true), ("", 1, 2, false), ("ab\r\ncd", 2, 3, true), ("ab\ncd", 1, 4, false), ("a\rb\n", 3, 1, true),
    ])
    func placesAreKnown(text: String, line: Int, column: Int, isInside: Bool) {
        #expect(TextPlaces(text).contain(Self.place(line, column)) == isInside)
    }
}
