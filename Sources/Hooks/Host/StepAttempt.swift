import ForgeModel
import Foundation
import GitHubForge
import Metrics
import Persistence
import PluginKit

/// One try of one handler: who may, what it wants, and making that true.
struct StepAttempt: Sendable {
    let step: DeliveryPlan.Step
    let call: Call
    let performer: EffectPerformer
    let acknowledgement: Acknowledgement
    /// What is told of effects instead of performing them; nil to perform them.
    var rehearsal: Rehearsal?

    private static let refusalOrdinal = 1_000

    /// What a try came to.
    enum End: Sendable {
        case finished
        /// It is to be tried again after a while.
        case postponed(Postponed)
        case failed(any Error)
    }

    /// Runs the handler and its effects.
    ///
    /// - Returns: What was done, and how it ended.
    func run() async -> (actions: [DeliveryAction], end: End) {
        let clock = ContinuousClock()
        let start = clock.now
        var actions: [DeliveryAction] = []
        var doing = "handle"
        defer {
            Metrics.Timer(label: "prow_plugin_handle_duration_seconds", dimensions: [("plugin", step.plugin.text)])
                .record(duration: clock.now - start)
        }
        do {
            guard let work = try await permitted(&actions) else { return (actions, .finished) }
            let effects = try await work.effects(call)
            if step.acceptance.isMet(by: effects), rehearsal == nil { await acknowledgement.give() }
            var spoken = 0
            for effect in effects {
                let began = clock.now
                doing = effect.words
                let values = try await perform(effect, as: id(spoken))
                if effect.speaks { spoken += 1 }
                let outcome: DeliveryAction.Outcome = rehearsal == nil ? .done : .skipped
                actions.append(action(doing, outcome, took: clock.now - began, detail: values))
            }
            return (actions, .finished)
        } catch let refusal as Refusal {
            return await refuse(refusal, actions, took: clock.now - start)
        } catch let postponed as Postponed {
            return (actions, .postponed(postponed))
        } catch {
            actions.append(action(doing, .failed, took: clock.now - start, detail: "\(error)"))
            return (actions, .failed(error))
        }
    }

    /// Makes an effect true; in a rehearsal, writes it down instead.
    ///
    /// - Returns: In a rehearsal, what the effect is made of; else nil.
    private func perform(_ effect: Effect, as id: EffectPerformer.EffectID) async throws -> String? {
        guard let rehearsal else {
            try await performer.perform(effect, as: id)
            return nil
        }
        let report = EffectReport(effect, by: step.plugin)
        rehearsal.note(report)
        return report.valuesText
    }

    private func refuse(
        _ refusal: Refusal,
        _ actions: [DeliveryAction],
        took: Duration
    ) async -> (actions: [DeliveryAction], end: End) {
        var actions = actions
        do {
            _ = try await perform(.reply(refusal.message), as: id(Self.refusalOrdinal))
            actions.append(action("reply", .refused, took: took, detail: refusal.message))
            return (actions, .finished)
        } catch {
            actions.append(action("reply", .failed, took: took, detail: "\(error)"))
            return (actions, .failed(error))
        }
    }

    /// The work with those commands that the person may use; for the others a refusal goes out.
    private func permitted(_ actions: inout [DeliveryAction]) async throws -> Handler.Work? {
        guard !step.work.uses.isEmpty, let text = performer.text else { return step.work }
        var allowed: [Invocation] = []
        var refused: [Command] = []
        for use in step.work.uses {
            if try await mayUse(use.command, text.author.login) {
                allowed.append(use.invocation)
            } else if !refused.contains(where: { $0.name == use.command.name }) {
                refused.append(use.command)
            }
        }
        for (index, command) in refused.enumerated() {
            let message = "`/\(command.name)` is for \(command.audience.words)."
            _ = try await perform(.reply(message), as: id(Self.refusalOrdinal + 1 + index))
            actions.append(action("reply", .refused, took: .zero, detail: message))
        }
        return step.work.keeping(allowed)
    }

    private func mayUse(_ command: Command, _ login: Login) async throws -> Bool {
        switch command.audience {
        case .anyone, .checked: true
        case .collaborators: try await call.forge.isCollaborator(login, in: call.repository)
        case .members: try await call.forge.isMember(login, of: call.repository.owner)
        }
    }

    private func id(_ ordinal: Int) -> EffectPerformer.EffectID {
        EffectPerformer.EffectID(
            guid: call.deliveryID,
            plugin: step.plugin,
            handler: step.handler,
            ordinal: ordinal
        )
    }

    private func action(
        _ words: String,
        _ outcome: DeliveryAction.Outcome,
        took: Duration,
        detail: String? = nil
    ) -> DeliveryAction {
        DeliveryAction(plugin: step.plugin.text, action: words, outcome: outcome, duration: took, detail: detail)
    }
}
