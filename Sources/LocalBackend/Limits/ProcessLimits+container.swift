import Foundation
import JobModel

extension ProcessLimits {
    /// The lower of these limits and what a container says in `resources.limits`.
    ///
    /// A number of processors becomes the time that as many can compute until the job's time is up.
    func lowered(by container: Container, timeout: Duration) -> ProcessLimits {
        var lowered = self
        if let memory = container.limit("memory")?.whole, memory > 0 {
            lowered.memory = min(memory, self.memory ?? .max)
        }
        if let cores = container.limit("cpu")?.nano, cores > 0 {
            let seconds = Double(cores) / 1e9 * Double(timeout.components.seconds)
            let time = Duration.seconds(max(1, min(seconds.rounded(.up), 1e9)))
            lowered.cpuTime = min(time, cpuTime ?? time)
        }
        return lowered
    }
}

extension Container {
    fileprivate func limit(_ resource: String) -> ResourceQuantity? {
        switch fields["resources"]?["limits"]?[resource] {
        case .string(let text)?: ResourceQuantity(text)
        case .int(let number)?: ResourceQuantity("\(number)")
        case .double(let number)?: ResourceQuantity("\(number)")
        default: nil
        }
    }
}
