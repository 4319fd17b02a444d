import Artifacts
import Dashboard
import ForgeModel
import Foundation
import GitHubForge
import Hooks
import JobEngine
import JobModel
import Merging
import Persistence
import PluginKit
import WebPages

/// What the dashboard shows: the bot's stores, the merger's last pass, and the forge.
struct BotDashboard: DashboardSource {
    let live: LiveStream
    let configurationWatch: ConfigurationWatch
    let jobs: SQLiteJobStore
    let artifacts: ArtifactStore
    let backend: any JobBackend
    /// What people should know of how a job runs.
    let notes: @Sendable (ProwJob) -> [String]
    let log: DeliveryLog
    let host: PluginHost
    let worker: DeliveryWorker
    let help: ExternalHelpReader
    let merger: MergeService
    let client: GitHubClient
    let readers: CallReaders
    let now: @Sendable () -> Date
}
