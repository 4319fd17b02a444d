import ForgeModel
import Merging
import Settings

extension SettingsSnapshot {
    /// What the merger needs of the configuration.
    ///
    /// - Parameter linkURL: Where people read the forge.
    func mergeSettings(linkURL: String) -> MergeSettings {
        let (bot, jobs) = (bot, jobs)
        return MergeSettings(
            tide: bot.tide,
            namespace: bot.prowJobNamespace,
            linkURL: linkURL,
            contextPolicy: { repository, branch, presubmits in
                try bot.contextPolicy(for: repository, branch: branch, presubmits: presubmits)
            },
            requiresManuallyTriggeredJobs: { repository, branch in
                bot.requiresManuallyTriggeredJobs(
                    for: repository,
                    branch: branch,
                    presubmits: jobs.presubmits(for: repository)
                )
            }
        )
    }
}
