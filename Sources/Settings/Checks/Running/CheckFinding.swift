import YAML

/// What a check found, and where.
struct CheckFinding: Hashable, Sendable {
    /// Where something is, as exactly as the check knows.
    enum Place: Hashable, Sendable {
        case file(SourceLocation)
        /// The value of a key of the job that starts at the location; the job itself where the key is absent.
        case job(SourceLocation, path: [String])
    }

    var place: Place
    var message: String
    var hint: String?

    init(at place: Place, _ message: String, hint: String? = nil) {
        self.place = place
        self.message = message
        self.hint = hint
    }

    init(at location: SourceLocation, _ message: String, hint: String? = nil) {
        self.init(at: .file(location), message, hint: hint)
    }

    init(_ job: CheckedJob, _ path: String..., message: String, hint: String? = nil) {
        self.init(at: .job(job.location, path: path), message, hint: hint)
    }
}
