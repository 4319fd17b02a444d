import Artifacts
import JobModel
import Settings

extension SettingsSnapshot {
    /// Whether the bot may write a job's results to a bucket.
    ///
    /// A repository's own configuration may name a bucket too, and what names one is as good as a stranger who writes there
    /// with the bot's credentials. So a directory of this machine must be named in `plank`'s decoration defaults, and an
    /// untrusted job may only use buckets that are.
    func mayStore(_ job: ProwJob, at address: StorageAddress) -> Bool {
        let known = bot.plank.decorationEntries.compactMap { entry in
            entry.entry.config.gcsConfiguration.flatMap { try? StorageAddress($0.bucket) }
        }
        if known.contains(address) { return true }
        if case .file = address { return false }
        return job.trust != .untrusted
    }
}
