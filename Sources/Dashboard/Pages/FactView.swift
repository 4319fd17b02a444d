import Foundation
import JobModel
import WebPages

/// A name with a value, a moment, or a link.
struct FactView: Sendable {
    let name: String
    var value: String?
    var path: String?
    var time: TimeView?

    init(_ name: String, value: String, path: String? = nil) {
        self.name = name
        self.value = value
        self.path = path
    }

    init(_ name: String, time: TimeView) {
        self.name = name
        self.time = time
    }

    static func facts(of details: JobDetails, _ notes: [Fact], now: Date) -> [FactView] {
        let run = details.summary
        var facts: [FactView] = []
        if let cause = details.cause {
            facts.append(FactView("Cause", value: cause.text, path: cause.delivery.map(Link.delivery)))
        }
        if let branch = run.baseBranch { facts.append(FactView("Base branch", value: branch)) }
        facts.append(FactView("Type", value: run.type.rawValue))
        if let build = run.buildID { facts.append(FactView("Build id", value: build)) }
        let moments = [
            ("Asked for", run.created), ("Cloned", details.cloned), ("Started", run.started), ("Ended", run.finished),
        ]
        facts += moments.compactMap { name, date in date.map { FactView(name, time: TimeView($0, now: now)) } }
        return facts + (details.metadata + notes).map { FactView($0.name, value: $0.value) }
    }
}
