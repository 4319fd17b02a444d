public import ConfigurationSchema
import YAML

/// `gangway`: who may start jobs through the API.
public struct GangwayConfiguration: ConfigurationSection, Hashable {
    /// The clients.
    public var allowedClients: [GangwayClient] = []

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "allowed_api_clients",
            \.allowedClients,
            "The clients that may start jobs.",
            example: "[{gcp: {endpoint_api_consumer_type: PROJECT, endpoint_api_consumer_number: '1234'}, "
                + "allowed_jobs_filters: [{tenant_id: release}]}]"
        )
    ]

    /// Nobody.
    public init() {}

    /// Checks that no client is named twice.
    public mutating func finish(_ decoder: any Decoder) throws {
        var seen: Set<GoogleProject> = []
        for client in allowedClients where !seen.insert(client.project).inserted {
            let message = "the client \(client.project.number) is named twice"
            try decoder.report(DiagnosticError(.gangwayClient, message), at: "allowed_api_clients")
        }
    }
}
