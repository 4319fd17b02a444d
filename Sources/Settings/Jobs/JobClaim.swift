import JobModel
import YAML

/// What a job claims of its repository: a name and a context on some branches.
struct JobClaim {
    var name: String
    var context: String
    var brancher: Brancher
    var location: SourceLocation
    var nameLocation: SourceLocation
    var contextLocation: SourceLocation
    /// Whether the job is being checked now.
    var isNew = true

    init<Job: ConfiguredJob>(_ parsed: ParsedJob<Job>, context: String, brancher: Brancher) {
        self.name = parsed.job.base.name
        self.context = context
        self.brancher = brancher
        self.location = parsed.node.location
        self.nameLocation = parsed.location("name")
        self.contextLocation = parsed.location("context")
    }

    /// The claim of a job that was checked before.
    init(_ base: JobBase, context: String, brancher: Brancher) {
        let source = base.source ?? JobSource(file: "", line: 1, column: 1)
        let location = SourceLocation(file: source.file, line: source.line, column: source.column)
        self.name = base.name
        self.context = context
        self.brancher = brancher
        self.location = location
        self.nameLocation = location
        self.contextLocation = location
        self.isNew = false
    }

    /// Each new claim with the first one before it that is for a common branch.
    static func clashes(in group: [JobClaim]) -> [(JobClaim, JobClaim)] {
        group.indices.compactMap { index in
            let claim = group[index]
            guard claim.isNew else { return nil }
            return group[..<index].first { $0.brancher.intersects(claim.brancher) }.map { (claim, $0) }
        }
    }
}
