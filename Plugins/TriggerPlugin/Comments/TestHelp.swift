import PluginKit

/// The reply that lists the jobs of a branch. It is sent instead of starting any.
enum TestHelp {
    private static let lacksTargets = "The `/test` command needs one or more targets."
    private static let retestTargets = "The `/retest` command does not accept any targets."
    private static let nothingForAll = "No jobs can be run with `/test all`."
    private static let unknownTargets = "The specified target(s) for `/test` were not found."
    private static let requiredLead = "The following commands are available to trigger required jobs:"
    private static let optionalLead = "The following commands are available to trigger optional jobs:"

    /// Texts by which such replies are found again, Prow's among them.
    static let marks = [lacksTargets, retestTargets, nothingForAll, unknownTargets, requiredLead, optionalLead]

    /// What the list begins with, empty where a list was asked for; nil when none is due.
    static func note(for comment: TestComment, selected: Int) -> String? {
        if comment.asksForHelp { return "" }
        if comment.lacksTargets { return lacksTargets }
        if comment.hasRetestTargets { return retestTargets }
        guard selected == 0 else { return nil }
        if comment.commands.contains(.testAll) { return nothingForAll }
        return comment.hasTargets ? unknownTargets : nil
    }

    /// The whole list.
    ///
    /// - Throws: A fault when the forge does not answer.
    static func text(_ note: String, _ candidates: CandidateJobs) async throws -> String {
        let available = candidates.available
        guard !available.isEmpty else {
            return "No presubmit jobs available for \(candidates.pull.repository)@\(candidates.pull.base.name)"
        }
        let required = commands(of: available.filter { !$0.optional })
        let optional = commands(of: available.filter(\.optional))
        let automatic = Set(try await candidates.selected(by: [.testAll]).map(\.name)).sorted()
        let parts = [
            note,
            required.isEmpty ? "" : requiredLead + "\n" + blocks(required),
            optional.isEmpty ? "" : optionalLead + "\n" + blocks(optional),
            allNote(automatic, isAll: automatic.count == required.count + optional.count),
            JobTable(jobs: available).text,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private static func commands(of presubmits: [Presubmit]) -> [String] {
        Set(presubmits.map(\.rerunCommand)).sorted()
    }

    private static func blocks(_ texts: [String]) -> String {
        texts.map { "```\n\($0)\n```" }.joined(separator: "\n")
    }

    private static func allNote(_ automatic: [String], isAll: Bool) -> String {
        if automatic.isEmpty { return "" }
        if isAll { return "Use `/test all` to run all jobs." }
        return "Use `/test all` to run the following jobs that were automatically triggered:\n" + blocks(automatic)
    }
}
