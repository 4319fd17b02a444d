/// The commands in a comment that start jobs without naming them. Which jobs they start, ``PresubmitFilter`` says.
public struct TestCommands: OptionSet, Hashable, Sendable {
    /// The commands as bits.
    public let rawValue: Int

    /// The commands with these bits.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// `/test all`: whatever runs by itself.
    public static let testAll = TestCommands(rawValue: 1)
    /// `/retest`: what failed, and what should have run and did not.
    public static let retest = TestCommands(rawValue: 2)
    /// `/retest-required`: the same, without optional jobs.
    public static let retestRequired = TestCommands(rawValue: 4)
    /// `/test-manual-required`: required jobs that only run when they are asked for.
    public static let testManualRequired = TestCommands(rawValue: 8)
    /// `/ok-to-test`, which trusts the author and starts what `/test all` starts.
    public static let okToTest = TestCommands(rawValue: 16)

    /// The commands that a text gives, each at the start of a line and in lower case.
    public init(in text: String) {
        self = []
        for line in text.trimmedLines {
            switch line {
            case "/retest": insert(.retest)
            case "/retest-required": insert(.retestRequired)
            case "/test-manual-required": insert(.testManualRequired)
            case "/ok-to-test": insert(.okToTest)
            default: if Self.isTestAll(line) { insert(.testAll) }
            }
        }
    }

    /// Words may follow `/test all`, also after a comma.
    private static func isTestAll(_ line: String) -> Bool {
        let command = "/test all"
        guard line.hasPrefix(command) else { return false }
        var rest = line.unicodeScalars.dropFirst(command.unicodeScalars.count)
        if rest.first == "," { rest.removeFirst() }
        return rest.first?.isASCIIWhitespace ?? true
    }
}

extension String {
    /// The lines of a text without the white space at their ends. A carriage return counts as white space.
    fileprivate var trimmedLines: [String] {
        unicodeScalars.split(separator: "\n").map { line in
            var line = line
            while line.last?.isASCIIWhitespace == true {
                line.removeLast()
            }
            return String(line)
        }
    }
}

extension Unicode.Scalar {
    /// What `\s` matches in RE2.
    fileprivate var isASCIIWhitespace: Bool {
        ["\t", "\n", "\u{c}", "\r", " "].contains(self)
    }
}
