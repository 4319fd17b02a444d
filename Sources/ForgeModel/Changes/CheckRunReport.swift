public import Foundation

/// What a check run says, whole.
///
/// See [check runs](https://docs.github.com/en/rest/checks/runs).
public struct CheckRunReport: Sendable, Hashable {
    /// How far the run has come.
    public enum Progress: Sendable, Hashable {
        case queued
        case inProgress
        case completed(Conclusion)
    }

    /// How the run ended, in GitHub's words.
    public enum Conclusion: String, Sendable, Hashable {
        case success, failure, cancelled, neutral, skipped
        case timedOut = "timed_out"
        case actionRequired = "action_required"
    }

    /// A button beside the report.
    public struct Action: Sendable, Hashable {
        /// What stands on it, at most 20 characters.
        public var label: String
        /// What it does, at most 40 characters.
        public var description: String
        /// What comes back when it is pressed, at most 20 characters.
        public var identifier: String

        /// Joins the parts.
        public init(label: String, description: String, identifier: String) {
            self.label = label
            self.description = description
            self.identifier = identifier
        }
    }

    /// Its name, which counts as a context.
    public var name: String
    /// What it is found by again.
    public var reference: CheckRunReference
    /// Where to read more; nil for GitHub's own page.
    public var detailsURL: String?
    /// How far it has come.
    public var progress: Progress
    /// When it began; nil until then.
    public var startedAt: Date?
    /// When it ended; nil until then.
    public var completedAt: Date?
    /// Its headline.
    public var title: String
    /// Its text, in Markdown.
    public var summary: String
    /// Remarks about lines.
    public var annotations: [CheckAnnotation] = []
    /// The buttons, at most three.
    public var actions: [Action] = []

    /// A report without remarks and buttons.
    public init(
        name: String,
        reference: CheckRunReference,
        detailsURL: String?,
        progress: Progress,
        startedAt: Date? = nil,
        completedAt: Date? = nil,
        title: String,
        summary: String
    ) {
        self.name = name
        self.reference = reference
        self.detailsURL = detailsURL
        self.progress = progress
        self.startedAt = startedAt
        self.completedAt = completedAt
        self.title = title
        self.summary = summary
    }
}
