public import ConfigurationSchema
public import Foundation
import JobModel
import YAML

/// A webhook whose secret is made and renewed.
public struct ManagedWebhook: ConfigurationSection, Hashable {
    /// A secret that was made before is renewed; nil is never.
    public var tokenCreatedAfter: Date?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "token_created_after",
            as: RFC3339.self,
            "A secret that was made before this time is renewed. Must not lie in the future.",
            example: "'2026-01-02T03:04:05Z'"
        ) { $0.tokenCreatedAfter = $1.wrappedValue }
    ]

    /// A webhook whose secret is never renewed.
    public init() {}

    /// Checks the time, where the decoder knows what time it is.
    public mutating func finish(_ decoder: any Decoder) throws {
        guard let key = CodingUserInfoKey.currentTime, let now = decoder.userInfo[key] as? Date,
            let time = tokenCreatedAfter, time > now
        else { return }
        let finding = DiagnosticError(.webhookTokenTime, "`token_created_after` must not lie in the future")
        try decoder.report(finding, at: "token_created_after")
    }
}
