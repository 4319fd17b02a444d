import GitHubForge
import Hooks

extension BotSetup {
    /// What the bot itself must not show in the logs of jobs: its credentials, and what signs webhooks.
    var ownSecrets: [[UInt8]] {
        let credential: [String] =
            switch credentials {
            case .token(let token): [token.value]
            case .app(_, let privateKey): [privateKey.value]
            case .missing: []
            }
        return (credential + secrets.all).map { Array($0.utf8) }
    }
}
