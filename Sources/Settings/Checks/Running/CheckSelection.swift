import YAML

/// Which checks are asked, as Prow's flags of `checkconfig` say.
public struct CheckSelection: Hashable, Sendable {
    /// Names that Prow has besides those of ``RuleCode``, and what they stand for here: every reading is strict, so
    /// that unknown keys are found by loading.
    static let aliases: [String: RuleCode] = [
        "unknown-fields": .unknownKey, "unknown-fields-all": .unknownKey,
        "validate-supplemental-prow-config-hirarchy": .validateSupplementalProwConfigHierarchy,
    ]

    private var warnings: Set<RuleCode> = []
    private var excluded: Set<RuleCode> = []
    private var sets: Set<CheckSet>

    /// The checks that are always asked, and Prow's default ones.
    public init() {
        sets = [.always, .standard]
        excluded = [.mismatchedTideLenient]
    }

    /// What flags say.
    ///
    /// - Parameters:
    ///   - warnings: The checks that are asked (`--warnings`); none stands for the default ones.
    ///   - excluded: The checks that are not (`--exclude-warning`). Names that there aren't are passed over, as in
    ///     Prow.
    ///   - includesDefaults: Whether the default ones are asked besides `warnings` (`--include-default-warnings`).
    ///   - isExpensive: Whether the expensive and the optional ones are asked (`--expensive-checks`).
    /// - Throws: ``UnknownRule`` for a name in `warnings` that is none of a check.
    public init(
        warnings: [String],
        excluded: [String] = [],
        includesDefaults: Bool = false,
        isExpensive: Bool = false
    ) throws(UnknownRule) {
        sets = [.always]
        if warnings.isEmpty || includesDefaults { sets.insert(.standard) }
        if isExpensive { sets.formUnion([.expensive, .optional]) }
        for name in warnings {
            guard let code = Self.code(named: name), ConfigurationChecks.codes.contains(code) || code == .unknownKey
            else {
                throw UnknownRule(name: name, known: Self.names)
            }
            self.warnings.insert(code)
        }
        self.excluded = Set(excluded.compactMap(Self.code))
        if asks(.mismatchedTide, in: .standard) { self.excluded.insert(.mismatchedTideLenient) }
    }

    /// The names that `--warnings` takes.
    public static var names: [String] {
        (ConfigurationChecks.codes.map(\.rawValue) + aliases.keys).sorted()
    }

    /// Whether a check is asked.
    func asks(_ code: RuleCode, in set: CheckSet) -> Bool {
        !excluded.contains(code) && (warnings.contains(code) || sets.contains(set))
    }

    static func code(named name: String) -> RuleCode? {
        aliases[name] ?? RuleCode(rawValue: name)
    }
}
