import PluginKit

/// When a text counts as accepted by a handler: the person is then shown that it was seen.
enum Acceptance: Sendable {
    /// When the handler takes the commands in it, even if there is nothing to change.
    case commands
    /// When the handler wants something because of it.
    case effects
    /// Never: no person asked for what the handler does.
    case never

    init(_ trigger: Handler.Trigger) {
        self =
            switch trigger {
            case .commands: .commands
            case .texts: .effects
            case .pullRequest, .issue, .comment, .review, .push, .status, .checkRun, .checkSuite: .never
            }
    }

    /// Whether a handler that wants these effects has accepted the text.
    func isMet(by effects: [Effect]) -> Bool {
        switch self {
        case .commands: true
        case .effects: !effects.isEmpty
        case .never: false
        }
    }
}
