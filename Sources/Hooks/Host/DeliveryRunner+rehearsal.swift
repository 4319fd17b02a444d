import ForgeModel
import Foundation
import PluginKit

extension DeliveryRunner {
    /// Runs the handlers of a plan without doing what they want.
    ///
    /// Heads count as seen before any comment was written: what was seen is not known to a bot that does not watch.
    ///
    /// - Throws: `CancellationError` alone.
    public func rehearse(_ plan: DeliveryPlan, guid: String) async throws(CancellationError) -> DeliveryReport {
        var report = DeliveryReport()
        guard let repository = plan.event.repository else { return report }
        let performer = performer(plan, repository, guid: guid, waited: .zero, isRepeat: false) { _ in .distantPast }
        let acknowledgement = Acknowledgement(of: nil, by: bot, logger: logger) { _ in }
        let rehearsal = Rehearsal()
        for step in plan.steps {
            let attempt = StepAttempt(
                step: step,
                call: performer.call,
                performer: performer,
                acknowledgement: acknowledgement,
                rehearsal: rehearsal
            )
            let (_, end) = await attempt.run()
            if Task.isCancelled { throw CancellationError() }
            if report.plugins.last != step.plugin.text { report.plugins.append(step.plugin.text) }
            switch end {
            case .finished: break
            case .postponed(let postponed):
                report.faults.append(.init(plugin: step.plugin.text, message: "\(postponed)"))
            case .failed(let fault): report.faults.append(.init(plugin: step.plugin.text, message: "\(fault)"))
            }
        }
        report.effects = rehearsal.effects
        return report
    }
}
