public import YAML

/// How grave the findings of each rule are, as flags change it.
public struct RulePolicy: Hashable, Sendable {
    /// What becomes of a finding.
    public enum Level: String, CaseIterable, Hashable, Sendable {
        /// The configuration is refused.
        case error
        /// It is shown.
        case warning
        /// It is not shown.
        case off
    }

    /// Findings that leave nothing to go on with; they stay errors.
    private static let fixed: Set<RuleCode> = [
        .invalidYAML, .unknownAnchor, .recursiveAlias, .tooDeep, .complexKey, .missingKey, .wrongType, .unknownValue,
        .invalidValue, .unreadableFile,
    ]

    private var levels: [String: Level] = [:]
    /// Whether every warning counts as an error.
    private var isStrict = false

    /// Each rule as it is.
    public init() {}

    /// What flags say.
    ///
    /// - Parameters:
    ///   - rules: Each `CODE=LEVEL` (`--rule`); the last of a code counts.
    ///   - excluded: Names whose warnings are not shown (`--exclude-warning`). As in Prow, those that there aren't
    ///     are passed over. Unknown keys, errors here and warnings there, are no longer found either.
    ///   - isStrict: Whether warnings count as errors (`--strict`).
    /// - Throws: ``RulePolicyError`` for a text in `rules` that is not of that form, has an unknown code, or a code
    ///   whose findings leave nothing to go on with.
    public init(rules: [String], excluded: [String] = [], isStrict: Bool = false) throws(RulePolicyError) {
        self.isStrict = isStrict
        for code in excluded.compactMap(CheckSelection.code) where !Self.fixed.contains(code) {
            levels[code.rawValue] = .off
        }
        for rule in rules {
            let parts = rule.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let name = parts.first, let level = parts.last.flatMap(Level.init) else {
                throw .form(rule)
            }
            guard let code = CheckSelection.code(named: name) else {
                throw .unknown(UnknownRule(name: name, known: RuleCode.allCases.map(\.rawValue)))
            }
            guard !Self.fixed.contains(code) || level == .error else { throw .fixed(name) }
            levels[code.rawValue] = level
        }
    }

    /// The findings as the policy makes them, in the same order.
    public func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.compactMap { diagnostic in
            var diagnostic = diagnostic
            switch levels[diagnostic.code] {
            case .off: return nil
            case .error: diagnostic.severity = .error
            case .warning: diagnostic.severity = .warning
            case nil: break
            }
            if isStrict { diagnostic.severity = .error }
            return diagnostic
        }
    }

    /// The policy without `--strict`, whose errors leave configuration that can be used.
    public var lenient: RulePolicy {
        var policy = self
        policy.isStrict = false
        return policy
    }
}
