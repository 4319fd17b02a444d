import ConfigurationSchema
import YAML

extension BotConfiguration {
    /// Looks at what several sections say together, and names the keys that Bowsprit does nothing with.
    public mutating func finish(_ decoder: any Decoder) throws {
        try decoder.reportUnlessAddress(statusErrorLink, at: "status_error_link")
        try convertSubscriptions(decoder)
        try checkJenkinsOperators(decoder)
        guard let node = try? YAMLNode(from: decoder) else { return }
        for use in KeysWithoutEffect(in: node, of: Self.self).uses {
            let message = "Bowsprit does nothing with `\(use.path)`"
            try decoder.report(DiagnosticError(.sectionWithoutEffect, message, severity: .warning), at: use.location)
        }
    }

    /// Makes triggers of subscriptions in the older form.
    private mutating func convertSubscriptions(_ decoder: any Decoder) throws {
        guard !pubSubSubscriptions.isEmpty else { return }
        if !pubSubTriggers.isEmpty {
            try decoder.reportConflict("pubsub_subscriptions", with: "pubsub_triggers")
        }
        pubSubTriggers = pubSubSubscriptions.sorted { $0.key < $1.key }
            .map { PubSubTrigger(project: $0.key, topics: $0.value) }
    }

    /// Several controllers must share their jobs out; one has them all.
    private func checkJenkinsOperators(_ decoder: any Decoder) throws {
        var message: String?
        if jenkinsOperators.count == 1, jenkinsOperators.contains(where: { !$0.labelSelector.isEmpty }) {
            message = "the only one of `jenkins_operators` must have no `label_selector`"
        } else if jenkinsOperators.count > 1, jenkinsOperators.contains(where: \.labelSelector.isEmpty) {
            message = "each of several `jenkins_operators` needs a `label_selector`"
        }
        if let message { try decoder.report(DiagnosticError(.jenkinsOperators, message), at: "jenkins_operators") }
    }
}
