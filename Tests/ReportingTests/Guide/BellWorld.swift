import JobModel
import ReporterTesting
import Reporting
import ServiceAccess
import TestSupport

/// A bell on loopback, and the reporter that rings it.
struct BellWorld: ReporterWorld {
    let service: LoopbackService

    func makeReporter() -> any Reporter {
        BellReporter(client: ServiceClient(name: "the bell", address: service.address, http: service.http))
    }

    func makeJob(_ name: String, _ state: ProwJobState) -> ProwJob {
        .sample(name, job: name, state: state) { $0.spec.type = .periodic }
    }

    func told() -> [String] {
        Set(service.calls.map { "\($0.path) \(String(decoding: $0.body, as: UTF8.self))" }).sorted()
    }

    func setMood(_ mood: ServiceMood) { service.setMood(mood) }
    func waitUntilAsked() async { await service.waitUntilAsked() }
}
