import ConfigurationSchema
import RE2

/// A job that some branches and some changed files start.
protocol ConditionalJob: ConfigurationSection {
    var brancher: Brancher { get set }
    var changes: RegexpChangeMatcher { get set }
}

extension SectionKeys where Section: ConditionalJob {
    /// The keys for branches and changed files.
    static var conditions: SectionKeys {
        [
            .init(
                "branches",
                as: [RegularExpression].self,
                "Expressions of the branches that the job runs on; any of them will do. They match anywhere in the name: write `^main$` for just that.",
                example: "[main, '^release-\\d+$']",
                give: { expressions($0.brancher.branches) }
            ) { job, expressions in
                job.brancher = try Brancher(
                    branches: expressions.map(\.pattern),
                    skipBranches: job.brancher.skipBranches
                )
            },
            .init(
                "skip_branches",
                as: [RegularExpression].self,
                "Expressions of the branches that the job does not run on; they win over `branches`.",
                example: "['^wip/']",
                give: { expressions($0.brancher.skipBranches) }
            ) { job, expressions in
                job.brancher = try Brancher(branches: job.brancher.branches, skipBranches: expressions.map(\.pattern))
            },
            .init(
                "run_if_changed",
                as: RegularExpression.self,
                "The job runs when the path of a changed file matches.",
                example: "'\\.go$'",
                give: \.changes.runIfChanged
            ) { job, expression in
                job.changes.runIfChanged = expression.pattern.isEmpty ? nil : expression
            },
            .init(
                "skip_if_only_changed",
                as: RegularExpression.self,
                "The job runs when the path of a changed file does not match.",
                example: "'^docs/|\\.md$'",
                give: \.changes.skipIfOnlyChanged
            ) { job, expression in
                job.changes.skipIfOnlyChanged = expression.pattern.isEmpty ? nil : expression
            },
        ]
    }

    private static func expressions(_ patterns: [String]) -> [RegularExpression]? {
        patterns.isEmpty ? nil : patterns.map { RegularExpression(valid: $0) }
    }
}
