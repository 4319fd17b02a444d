import Persistence

/// Keeps a delivery that comes in while the log is still being read from being queued twice: by the front door, and
/// from the log.
struct ResumeClaims: Sendable {
    private var claimed: Set<DeliveryID> = []
    private var isReading = true

    /// Claims a delivery for the queue.
    ///
    /// - Returns: Whether nobody else has.
    mutating func claim(_ id: DeliveryID) -> Bool {
        isReading ? claimed.insert(id).inserted : claimed.remove(id) == nil
    }

    /// Says that the log is read: from now on deliveries come from the front door alone, each once. What was claimed
    /// stays so, because the front door may not have come to a delivery that the log had.
    mutating func end() { isReading = false }
}
