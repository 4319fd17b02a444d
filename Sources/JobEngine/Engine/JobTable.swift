import Foundation
import JobModel

/// The jobs that are not complete, as the engine saw them last.
struct JobTable {
    private struct Entry {
        var job: ProwJob
        let arrival: Int
    }

    private var entries: [String: Entry] = [:]
    private var arrivals = 0

    /// Takes note of a job, or forgets it when it is complete. Gives whether that changes anything.
    mutating func note(_ job: ProwJob) -> Bool {
        guard !job.isComplete else { return entries.removeValue(forKey: job.name) != nil }
        if let entry = entries[job.name] {
            entries[job.name]?.job = job
            return entry.job != job
        }
        arrivals += 1
        entries[job.name] = Entry(job: job, arrival: arrivals)
        return true
    }

    /// Forgets a job.
    mutating func remove(_ name: String) {
        entries[name] = nil
    }

    /// The jobs in the order of their creation; those of one second in the order in which they were seen first.
    var inOrder: [ProwJob] {
        entries.values.sorted { one, other in
            let created = (one.job.creation, other.job.creation)
            return created.0 == created.1 ? one.arrival < other.arrival : created.0 < created.1
        }.map(\.job)
    }
}

extension ProwJob {
    /// When the job was made, as far as it says so.
    var creation: Date {
        metadata.creationTimestamp ?? status.startTime ?? .distantPast
    }
}
