import Foundation
import JobModel

/// Why a periodic starts now.
enum PeriodicStart: Hashable {
    /// A time of its cron line has come.
    case tick(Date)
    /// So long have its last runs been over, or it never ran.
    case interval
    /// The last run failed, and it has attempts left: this is the number of the next one.
    case retry(Int)

    /// The name of the run, the same for whoever decides the same: a time of a cron line, and the end of another run,
    /// start one run and no second.
    func name(of job: String, after last: ProwJob?) -> String {
        switch self {
        case .tick(let time): DeterministicName.uuid(for: "periodic/\(job)/at/\(RFC3339.text(time))")
        case .interval, .retry: DeterministicName.uuid(for: "periodic/\(job)/after/\(last?.name ?? "")")
        }
    }
}
