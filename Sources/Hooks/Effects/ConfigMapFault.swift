import GitHubForge
import PluginKit

/// Some ConfigMaps were not updated.
struct ConfigMapFault: Error, CustomStringConvertible {
    /// Which, and why.
    let description: String

    /// One error for several. A limit of GitHub stays what it is, since it says when to try again.
    static func joined(_ faults: [(update: ConfigMapUpdate, error: any Error)], of count: Int) -> any Error {
        for case let limit as GitHubFault in faults.map(\.error) {
            if case .limited = limit { return limit }
        }
        let reasons = faults.map { "\($0.update.words): \($0.error)" }.joined(separator: "; ")
        return ConfigMapFault(description: "\(faults.count) of \(count) ConfigMaps not updated: \(reasons)")
    }
}
