import JobEngine
import JobModel
import WebPages

/// Which jobs the parameters of an address ask for: deck's `org`, `repo` and `owner`, and what `bowsprit job` adds.
struct JobSelection: Sendable {
    /// The longest page.
    static let maximumLimit = 1000

    var query = JobQuery()
    /// The author of a pull request.
    var owner: String?
    /// How the names begin.
    var namePrefix: String?
    /// How many jobs at most; nil for all.
    var limit: Int?
    /// How many jobs come before.
    var offset = 0

    /// Reads the parameters.
    ///
    /// - Throws: ``DeskRefusal`` for a value that makes no sense.
    init(_ fields: FormFields) throws(DeskRefusal) {
        query.org = fields["org"]
        query.repo = fields["repo"]
        query.job = fields["job"]
        query.pull = try Self.number("pull", fields)
        query.type = try fields["type"].map { text throws(DeskRefusal) in try Self.choice(text, of: "type") }
        for text in (fields["state"] ?? "").split(separator: ",") {
            query.states.insert(try Self.choice(String(text), of: "state"))
        }
        owner = fields["owner"]
        namePrefix = fields["prowjob"]
        limit = try Self.number("limit", fields).map { min(max(1, $0), Self.maximumLimit) }
        query.limit = limit ?? 200
        offset = try Self.number("offset", fields) ?? 0
    }

    /// Whether a job that the query selects is asked for.
    func selects(_ job: ProwJob) -> Bool {
        guard let owner else { return true }
        return job.spec.mainRefs?.pulls.contains { $0.author == owner } ?? false
    }

    private static func number(_ name: String, _ fields: FormFields) throws(DeskRefusal) -> Int? {
        guard let text = fields[name] else { return nil }
        guard let number = Int(text), (0...1_000_000_000).contains(number) else {
            throw DeskRefusal(.refused, "the parameter \(name) has to be a number")
        }
        return number
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(
        _ text: String,
        of name: String
    ) throws(DeskRefusal) -> Choice where Choice.RawValue == String {
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw DeskRefusal(.refused, "the parameter \(name) has to be one of \(words)")
    }
}
