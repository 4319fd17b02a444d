import Settings
import Testing
import YAML

@Suite struct RulePolicyTests {
    static let findings = [
        finding(.jobLabels, .error), finding(.unknownKey, .error), finding(.missingTrigger, .warning),
        finding(.wrongType, .error),
    ]

    static func finding(_ code: RuleCode, _ severity: Diagnostic.Severity) -> Diagnostic {
        let place = SourceLocation(file: "a.yaml", line: 1, column: 1)
        return Diagnostic(at: place, severity: severity, code: code.rawValue, message: "m")
    }

    @Test(
        arguments: [
            ([], [], false, ["job-labels error", "unknown-key error", "missing-trigger warning", "wrong-type error"]),
            (
                ["job-labels=warning", "unknown-key=off"], [], false,
                ["job-labels warning", "missing-trigger warning", "wrong-type error"]
            ),
            (
                ["missing-trigger=error"], [], false,
                ["job-labels error", "unknown-key error", "missing-trigger error", "wrong-type error"]
            ),
            (
                ["job-labels=off", "job-labels=warning"], [], true,
                ["job-labels error", "unknown-key error", "missing-trigger error", "wrong-type error"]
            ),
            (
                [], ["missing-trigger", "unknown-fields", "no-such-check"], false,
                ["job-labels error", "wrong-type error"]
            ),
            (
                ["unknown-fields=warning"], ["unknown-fields"], false,
                [
                    "job-labels error", "unknown-key warning", "missing-trigger warning", "wrong-type error",
                ]
            ),
            (
                ["wrong-type=error"], ["wrong-type"], true,
                [
                    "job-labels error", "unknown-key error", "missing-trigger error", "wrong-type error",
                ]
            ),
        ] as [([String], [String], Bool, [String])]
    )
    func flagsChangeFindings(rules: [String], excluded: [String], isStrict: Bool, expected: [String]) throws {
        let policy = try RulePolicy(rules: rules, excluded: excluded, isStrict: isStrict)
        #expect(policy.applied(to: Self.findings).map { "\($0.code) \($0.severity.rawValue)" } == expected)
    }

    @Test(arguments: [
        ("job-labels", RulePolicyError.form("job-labels"), "write CODE=error, CODE=warning or CODE=off"),
        ("job-labels=loud", .form("job-labels=loud"), "job-labels=warning"),
        ("wrong-type=off", .fixed("wrong-type"), "can't be switched"),
    ])
    func whatCannotBeFollowedIsSaid(rule: String, error: RulePolicyError, words: String) {
        #expect(throws: error) { try RulePolicy(rules: [rule]) }
        #expect(error.description.contains(words))
    }

    @Test func aMisspeltCodeIsSuggested() throws {
        let error = try #require(throws: RulePolicyError.self) { try RulePolicy(rules: ["job-lables=off"]) }
        #expect(error.description == "there is no rule or check `job-lables`; did you mean `job-labels`?")
    }

    @Test func strictnessIsNotForLoading() throws {
        let policy = try RulePolicy(rules: ["job-labels=warning"], isStrict: true).lenient
        #expect(policy.applied(to: Self.findings).map(\.severity) == [.warning, .error, .warning, .error])
    }
}
