/// How far the handling of a delivery has come.
public enum DeliveryState: String, CaseIterable, Codable, Hashable, Sendable {
    /// It waits to be handled, or was being handled when the bot stopped.
    case pending
    /// It is handled.
    case done
    /// An attempt failed; there will be another one.
    case failed
    /// It was given up.
    case dead

    /// Whether there is nothing left to do.
    public var isFinished: Bool {
        switch self {
        case .pending, .failed: false
        case .done, .dead: true
        }
    }
}
