import JobEngine
import JobModel
import YAML

/// Finds the job that somebody means by the beginning of its name.
struct JobNames {
    /// How many names are looked at where a beginning fits several.
    static let limit = 10
    private static let recentJobs = 200

    let access: any JobAccess

    /// The job whose name is a text, or the only one whose name begins with it.
    ///
    /// - Throws: ``DeskRefusal`` when there is none or there are several, with what comes near.
    func job(_ text: String) async throws -> ProwJob {
        if let job = try await access.job(named: text) { return job }
        let names = text.isEmpty ? [] : try await access.names(beginningWith: text)
        if names.count == 1, let job = try await access.job(named: names[0]) { return job }
        guard names.isEmpty else {
            throw DeskRefusal(.missing, "\(text) begins the names of several jobs: \(names.joined(separator: ", "))")
        }
        throw DeskRefusal(.missing, "there is no job \(text)\(try await hint(for: text))")
    }

    private func hint(for text: String) async throws -> String {
        var query = JobQuery()
        query.limit = Self.recentJobs
        let recent = try await access.list(query, offset: 0).jobs
        let runs = recent.filter { $0.spec.job == text }.prefix(3).map(\.name)
        if !runs.isEmpty { return "; the last runs of the job \(text) are \(runs.joined(separator: ", "))" }
        let near = Spelling.suggestion(for: text, among: recent.map(\.name) + recent.map(\.spec.job))
        return near.map { "; \($0)" } ?? "; `bowsprit job list` shows those that there are"
    }
}
