import ForgeModel
import JobModel

/// Why the sources of a job could not be checked out, for the people who wait for it.
struct CloneFailure: Error, Hashable, Sendable {
    /// What is wrong, in one sentence.
    let message: String
    /// What to do about it, in one sentence.
    let advice: String
    /// Whether git failed in a way that a damaged mirror would explain.
    var mayBlameMirror = false
}

extension CloneFailure {
    /// A pull request that conflicts with its base, or with those that are merged before it.
    static func conflict(_ pull: Pull, in refs: Refs, files: [String]) -> CloneFailure {
        let number = "#\(pull.number)"
        let others = refs.pulls.prefix { $0.number != pull.number }.map { "#\($0.number)" }
        let target = others.isEmpty ? "`\(refs.baseRef)`" : "`\(refs.baseRef)` with \(others.joined(separator: ", "))"
        let names = files.prefix(10).map { "`\($0)`" } + (files.count > 10 ? ["\(files.count - 10) more"] : [])
        let place = files.isEmpty ? "" : " in \(names.joined(separator: ", "))"
        return CloneFailure(
            message: "Pull request \(number) conflicts with \(target)\(place).",
            advice: "Rebase the pull request onto `\(refs.baseRef)` and push it again."
        )
    }

    /// A repository that git can't fetch from or check out.
    ///
    /// - Parameter isMissing: Whether the repository says that it has no such branch or commit.
    static func git(_ refs: Refs, _ what: String, isMissing: Bool = false) -> CloneFailure {
        CloneFailure(
            message: "\(refs.fullName) can't be checked out: \(what) failed.",
            advice: "What git said is below. If the repository and the commit exist, run the job again.",
            mayBlameMirror: !isMissing
        )
    }

    /// A clone that was ended before it was done.
    static let interrupted = CloneFailure(message: "Cloning was ended.", advice: "Run the job again.")

    /// A clone that was not over in time.
    static func timeout(_ limit: Duration) -> CloneFailure {
        CloneFailure(
            message: "Cloning took longer than \(limit.words).",
            advice: "Run the job again, or set `clone_depth` in its configuration."
        )
    }
}
