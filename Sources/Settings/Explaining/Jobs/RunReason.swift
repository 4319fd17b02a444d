/// Why a job runs for a change, or does not.
public enum RunReason: Hashable, Sendable {
    /// It runs for every change to the branch.
    case always
    /// It runs: a changed file matches `run_if_changed`.
    case fileMatches(file: String, expression: String)
    /// It runs: a changed file does not match `skip_if_only_changed`.
    case fileDoesNotMatch(file: String, expression: String)
    /// The changed files decide, and they are not known; the key and its expression.
    case dependsOnFiles(key: String, expression: String)
    /// It does not run: the branch matches an expression of `skip_branches`.
    case branchSkipped(branch: String, expression: String)
    /// It does not run: the branch matches no expression of `branches`.
    case branchNotIncluded(branch: String, expressions: [String])
    /// It does not run: no changed file matches `run_if_changed`.
    case noFileMatches(expression: String)
    /// It does not run: every changed file matches `skip_if_only_changed`.
    case allFilesMatch(expression: String)
    /// It does not run by itself, only on a comment.
    case onlyOnComment(command: String)
    /// It does not run by itself: a postsubmit with `always_run: false`.
    case never

    /// What follows.
    public var verdict: RunVerdict {
        switch self {
        case .always, .fileMatches, .fileDoesNotMatch: .runs
        case .dependsOnFiles: .depends
        case .branchSkipped, .branchNotIncluded, .noFileMatches, .allFilesMatch, .onlyOnComment, .never: .skipped
        }
    }
}

extension RunReason: CustomStringConvertible {
    /// The reason in words.
    public var description: String {
        switch self {
        case .always:
            "runs for every change"
        case .fileMatches(let file, let expression):
            "\(file) matches run_if_changed `\(expression)`"
        case .fileDoesNotMatch(let file, let expression):
            "\(file) does not match skip_if_only_changed `\(expression)`"
        case .dependsOnFiles(let key, let expression):
            "depends on changed files: \(key) `\(expression)`"
        case .branchSkipped(let branch, let expression):
            "the branch \(branch) matches `\(expression)` of skip_branches"
        case .branchNotIncluded(let branch, let expressions):
            "the branch \(branch) is not in branches \(Self.list(expressions))"
        case .noFileMatches(let expression):
            "no changed file matches run_if_changed `\(expression)`"
        case .allFilesMatch(let expression):
            "all changed files match skip_if_only_changed `\(expression)`"
        case .onlyOnComment(let command):
            "only on \(command)"
        case .never:
            "always_run is false"
        }
    }

    private static func list(_ expressions: [String]) -> String {
        expressions.map { "`\($0)`" }.joined(separator: ", ")
    }
}

extension RunReason: Encodable {
    /// Encodes the words.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
