import AsyncHTTPClient
import Foundation
import Persistence
import PluginKit
import PluginTesting
import Settings
import Testing
import YAML

@testable import Hooks

extension HookWorld {
    /// A front door and a worker that pass the organisation's deliveries on.
    struct Outside: Sendable {
        let host: PluginHost
        let intake: HookIntake
        let worker: DeliveryWorker
    }

    /// - Parameters:
    ///   - external: The list of external plugins, as YAML.
    ///   - forwarder: What passes on; nil passes nothing on.
    ///   - sleep: The waits of the worker.
    func outside(
        _ external: String,
        forwarder: ExternalForwarder? = .patient,
        sleep: (@Sendable (Duration) async throws -> Void)? = nil
    ) throws -> Outside {
        let all = [PluginRegistration(Probe.self), PluginRegistration(PushProbe.self)]
        let text = "plugins: {harbor: {plugins: [probe]}}\nexternal_plugins: {harbor: \(external)}"
        let catalog = PluginCatalog(names: Set(all.map(\.name.text)), sections: [])
        let read = PluginsConfiguration.read(try YAMLParser().parse(text, file: "plugins.yaml"), catalog: catalog)
        let set = PluginSet(all, configuration: try #require(read.value))
        let host = PluginHost(set, jobs: FakeJobs(), runner: runner)
        let pauses = workerPauses
        let worker = DeliveryWorker(
            log: log,
            host: host,
            forwarder: forwarder,
            width: 4,
            now: { Self.now },
            sleep: sleep ?? { try await pauses.sleep(for: $0) },
            logger: .silent
        )
        let intake = HookIntake(
            secrets: HookSecrets(secret: Self.secret),
            host: host,
            log: log,
            worker: worker,
            now: { Self.now },
            logger: .silent
        )
        return Outside(host: host, intake: intake, worker: worker)
    }
}

extension ExternalForwarder {
    /// Waits for as long as the test does.
    static let patient = ExternalForwarder(http: .shared, sleep: { _ in try await untilCancelled() })
}
