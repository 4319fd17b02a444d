/// A payload on its way to a webhook.
struct PendingDelivery: Sendable {
    let hook: SimulatorState.Hook
    let guid: String
    let event: String
    let action: String?
    let repository: Int?
    let isRedelivery: Bool
    let payload: String
}
