import YAML

/// Asks what is doubtful about configuration that loads.
public struct ConfigurationChecks: Sendable {
    private static let inside: [any ConfigurationCheck] = [
        MismatchedTide(isLenient: false), MismatchedTide(isLenient: true), TideStrictBranch(), TideContextPolicy(),
        NeedsOKToTest(), NonDecoratedJobs(), LongJobNames(), DuplicateJobRefs(), PeriodicDefaultCloneConfig(),
        RequiredJobAnnotations(), MissingPreset(), ValidateClusterField(), ValidDecorationConfig(), GerritTrigger(),
        ManagedWebhooksCheck(), ValidateOwners(), MissingTrigger(), ValidateLabel(), ValidateConfigUpdaterACLs(),
        ValidateURLs(), SupplementalHierarchy(), UnmanagedBranchConfig(), RequiredContextsCheck(),
    ]
    private static let outside: [any OutsideCheck] = [
        ClusterPresence(), VerifyOwnersPresence(), GitHubAppInstallation(),
    ]

    /// The names of all checks.
    static let codes = Set(inside.map(\.code)).union(outside.map(\.code))

    private let selection: CheckSelection
    private let requiredJobAnnotations: [String]
    private let files: any SettingsFiles

    /// Checks that are asked together.
    ///
    /// - Parameters:
    ///   - requiredJobAnnotations: The keys that the annotations of every job must have.
    ///   - files: Where the configuration was read.
    public init(
        _ selection: CheckSelection = CheckSelection(),
        requiredJobAnnotations: [String] = [],
        files: any SettingsFiles = LocalSettingsFiles()
    ) {
        self.selection = selection
        self.requiredJobAnnotations = requiredJobAnnotations
        self.files = files
    }

    /// Asks about configuration.
    ///
    /// - Parameter surroundings: Where checks ask that need a server; nil to skip them.
    /// - Returns: Warnings in order of their places, and the checks that could not be asked.
    public func report(
        on settings: SettingsSnapshot,
        trees: ConfigurationTrees,
        surroundings: (any CheckSurroundings)? = nil
    ) async -> CheckReport {
        let input = CheckInput(settings, trees: trees, requiredJobAnnotations: requiredJobAnnotations)
        var places = JobPlaces(files)
        var report = CheckReport()
        for check in Self.inside where selection.asks(check.code, in: check.set) {
            report.diagnostics += check.findings(in: input).map { $0.diagnostic(check.code, &places) }
        }
        for check in Self.outside where selection.asks(check.code, in: check.set) && check.applies(to: input) {
            do {
                if let surroundings, let found = try await check.findings(in: input, asking: surroundings) {
                    report.diagnostics += found.map { $0.diagnostic(check.code, &places) }
                } else {
                    report.skipped.append(.init(name: check.code.rawValue, reason: "it needs \(check.need)"))
                }
            } catch {
                report.skipped.append(.init(name: check.code.rawValue, reason: "\(error)"))
            }
        }
        report.diagnostics.sort { one, other in
            (one.file, one.line, one.column, one.code, one.message)
                < (other.file, other.line, other.column, other.code, other.message)
        }
        return report
    }
}

extension CheckFinding {
    fileprivate func diagnostic(_ code: RuleCode, _ places: inout JobPlaces) -> Diagnostic {
        Diagnostic(at: places.location(of: place), code, message, hint: hint, severity: .warning)
    }
}
