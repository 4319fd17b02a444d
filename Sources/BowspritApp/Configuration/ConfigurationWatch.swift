import Dashboard
import Foundation
import Hooks
import Logging
import Metrics
import Settings
import Synchronization
import WebPages
import YAML

/// Takes up configuration whose files have changed, and tells the log, the metrics and the dashboard how that went.
///
/// A version with mistakes never goes live: the last good one stays. What is being handled keeps the version that it
/// started with, since plugins and settings are values.
final class ConfigurationWatch: Sendable {
    private struct State {
        var readAt: Date
        var refusedAt: Date?
        var findings: [Diagnostic]
        var files: Int
    }

    private let store: SettingsStore
    private let plugins: PluginList
    private let settings: CurrentSettings
    private let host: PluginHost
    private let live: LiveStream
    private let now: @Sendable () -> Date
    private let logger: Logger
    private let state: Mutex<State>

    /// Watches what a store has read just now.
    init(
        _ store: SettingsStore,
        plugins: PluginList,
        settings: CurrentSettings,
        host: PluginHost,
        live: LiveStream,
        now: @escaping @Sendable () -> Date,
        logger: Logger
    ) async {
        self.store = store
        self.plugins = plugins
        self.settings = settings
        self.host = host
        self.live = live
        self.now = now
        self.logger = logger
        state = Mutex(State(readAt: now(), findings: await store.diagnostics, files: await store.files.count))
        for finding in await store.diagnostics { log(finding) }
        record(isGood: true)
    }

    /// Looks whether files have changed, and takes them up if they are right.
    func look() async {
        guard let loaded = await store.reloadIfChanged() else { return }
        let time = now()
        for finding in loaded.diagnostics { log(finding) }
        if let fresh = loaded.settings {
            host.plugins = PluginSet(plugins.registrations, configuration: fresh.plugins)
            settings.current = fresh
            logger.notice("configuration read again", metadata: ["files": "\(loaded.files.count)"])
        } else {
            logger.error("the configuration has mistakes; the last good one stays")
        }
        state.withLock { state in
            if loaded.settings != nil {
                state = State(readAt: time, findings: loaded.diagnostics, files: loaded.files.count)
            } else {
                state.refusedAt = time
                state.findings = loaded.diagnostics
            }
        }
        record(isGood: loaded.settings != nil)
        live.publish(.configuration)
        live.publish(.plugins)
    }

    /// The configuration as the dashboard shows it.
    var shown: ConfigurationState {
        let state = state.withLock { $0 }
        let (jobs, plugins) = (settings.current.jobs, settings.current.plugins)
        let counts = [
            (state.files, "file"), (jobs.presubmits.values.map(\.count).reduce(0, +), "presubmit"),
            (jobs.postsubmits.values.map(\.count).reduce(0, +), "postsubmit"), (jobs.periodics.count, "periodic"),
            (plugins.enabledNames.count, "plugin"),
        ]
        let findings = state.findings.map { finding in
            ConfigurationState.Finding(
                isError: finding.severity == .error,
                place: finding.location.description,
                message: finding.hint.map { "\(finding.message); \($0)" } ?? finding.message,
                code: finding.code
            )
        }
        return ConfigurationState(
            readAt: state.readAt,
            refusedAt: state.refusedAt,
            counts: counts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" },
            findings: findings.filter(\.isError) + findings.filter { !$0.isError }
        )
    }

    private func log(_ finding: Diagnostic) {
        let metadata: Logger.Metadata = ["rule": "\(finding.code)", "place": "\(finding.location)"]
        logger.log(
            level: finding.severity == .error ? .error : .warning,
            "configuration: \(finding)",
            metadata: metadata
        )
    }

    private func record(isGood: Bool) {
        Counter(label: "bowsprit_config_reloads", dimensions: [("outcome", isGood ? "taken" : "refused")]).increment()
        Gauge(label: "bowsprit_config_last_reload_successful").record(isGood ? 1 : 0)
        if isGood {
            Gauge(label: "bowsprit_config_last_reload_success_timestamp_seconds").record(now().timeIntervalSince1970)
        }
    }
}
