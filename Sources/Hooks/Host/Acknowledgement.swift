import ForgeModel
import Logging
import PluginKit

/// Shows the person who wrote a text that the bot has seen it: `eyes` under the text, once for a delivery, before the
/// first effect. Reviews cannot carry it.
///
/// It is a courtesy: a failure is logged, and holds nothing up.
actor Acknowledgement {
    private var effect: Effect?
    private let perform: @Sendable (Effect) async throws -> Void
    private let logger: Logger

    /// - Parameters:
    ///   - text: The text; nil when the event has none, and nothing is shown.
    ///   - perform: Makes an effect true.
    init(
        of text: TextEvent?,
        by bot: Login,
        logger: Logger,
        perform: @escaping @Sendable (Effect) async throws -> Void
    ) {
        self.perform = perform
        self.logger = logger
        guard let text, text.author.login.withoutBotSuffix != bot.withoutBotSuffix else { return }
        switch text.source {
        case .description, .comment, .reviewComment:
            effect = .react(.eyes, to: text.source, on: text.issue.id)
        case .review: break
        }
    }

    /// Shows it, unless it was shown.
    func give() async {
        guard let effect else { return }
        self.effect = nil
        do {
            try await perform(effect)
        } catch {
            logger.info("a reaction failed", metadata: ["error": "\(error)"])
        }
    }
}
