import Foundation
import JobModel

extension ProwJob {
    /// What the job is about: `org/repo#14`, `org/repo@main`, or nothing for a periodic without a repository.
    var subject: String {
        guard let refs = spec.mainRefs else { return "" }
        guard !refs.pulls.isEmpty else { return "\(refs.fullName)@\(refs.baseRef)" }
        return refs.fullName + refs.pulls.map { "#\($0.number)" }.joined(separator: ",")
    }

    /// When the job was made.
    var created: Date? { metadata.creationTimestamp ?? status.startTime }

    /// How long the job ran, or runs; nil when it does not yet.
    func length(at now: Date) -> TimeInterval? {
        status.pendingTime.map { (status.completionTime ?? now).timeIntervalSince($0) }
    }
}

extension ProwJobState {
    /// The colour of the state at a terminal.
    var colour: Console.Colour {
        switch self {
        case .success: .green
        case .failure, .error: .red
        case .pending: .blue
        case .scheduling, .triggered: .yellow
        case .aborted: .grey
        }
    }
}

extension TimeInterval {
    /// The length in its two greatest units: `2d3h`, `5m10s`, `8s`.
    var shortWords: String {
        let seconds = Int(max(0, self))
        let units = [("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)]
        guard let first = units.firstIndex(where: { seconds >= $0.1 }) else { return "0s" }
        var rest = seconds
        return units[first...].prefix(2).compactMap { name, size in
            let count = rest / size
            rest %= size
            return count > 0 ? "\(count)\(name)" : nil
        }
        .joined()
    }
}
