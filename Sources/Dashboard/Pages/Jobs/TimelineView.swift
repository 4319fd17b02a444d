import Foundation
import WebPages

/// The phases of a job as a bar, a thousand units wide.
struct TimelineView: Sendable {
    struct Phase: Sendable {
        let style: String
        let name: String
        let x: Int
        let width: Int
        let took: DurationView
    }

    let phases: [Phase]
    /// The same for people who don't see the bar.
    let words: String

    init(_ job: JobDetails, now: Date) {
        let run = job.summary
        let end = run.finished ?? now
        let total = max(end.timeIntervalSince(run.created), 0.001)
        let ran = run.state.mark == .running ? "running" : run.state.mark.rawValue
        let bounds: [(style: String, name: String, from: Date?, to: Date?)] = [
            ("queue", "Waited", run.created, job.cloned == nil ? run.started ?? run.finished : job.cloned),
            ("clone", "Cloned, prepared", job.cloned, run.started ?? run.finished),
            (ran, "Ran", run.started, run.finished),
        ]
        phases = bounds.compactMap { phase in
            guard let from = phase.from else { return nil }
            let x = Int(1_000 * max(0, from.timeIntervalSince(run.created)) / total)
            let width = Int(1_000 * max(0, (phase.to ?? end).timeIntervalSince(from)) / total)
            return Phase(
                style: phase.style,
                name: phase.name,
                x: min(x, 998),
                width: max(2, min(width, 1_000 - x)),
                took: DurationView(from: from, to: phase.to, now: now)
            )
        }
        words = phases.map { "\($0.name) \($0.took.words)" }.joined(separator: ", ")
    }
}
