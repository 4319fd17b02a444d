import Foundation
import JobModel

/// The jobs that are not complete, as the engine saw them last.
struct JobTable {
    /// The place of a job: by creation, those of one second in the order in which they were seen first.
    private struct Place: Comparable {
        let creation: Date
        let arrival: Int
        let name: String

        static func < (one: Place, other: Place) -> Bool {
            one.creation == other.creation ? one.arrival < other.arrival : one.creation < other.creation
        }
    }

    private var jobs: [String: ProwJob] = [:]
    private var places: [Place] = []
    private var arrivals = 0

    /// Takes note of a job, or forgets it when it is complete. Gives whether that changes anything.
    mutating func note(_ job: ProwJob) -> Bool {
        guard !job.isComplete else { return remove(job.name) }
        let before = jobs.updateValue(job, forKey: job.name)
        if before == nil {
            arrivals += 1
            let place = Place(creation: job.creation, arrival: arrivals, name: job.name)
            let index = (places.lastIndex { $0 < place } ?? -1) + 1
            places.insert(place, at: index)
        }
        return before != job
    }

    /// Forgets a job. Gives whether it was known.
    @discardableResult
    mutating func remove(_ name: String) -> Bool {
        guard jobs.removeValue(forKey: name) != nil else { return false }
        places.removeAll { $0.name == name }
        return true
    }

    /// The jobs in the order of their creation.
    var inOrder: [ProwJob] {
        places.compactMap { jobs[$0.name] }
    }
}

extension ProwJob {
    /// When the job was made, as far as it says so.
    var creation: Date {
        metadata.creationTimestamp ?? status.startTime ?? .distantPast
    }
}
