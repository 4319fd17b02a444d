import ForgeModel
import Foundation
import Persistence
import Testing

extension NewDelivery {
    static func sample(
        _ guid: String,
        event: String = "issue_comment",
        receivedAt: Date = Date(timeIntervalSince1970: 1_700_000_000),
        state: DeliveryState = .pending,
        payload: Data = Data("hello".utf8)
    ) -> NewDelivery {
        NewDelivery(
            guid: guid,
            event: event,
            repository: RepositoryName("acme/widgets"),
            thread: 7,
            receivedAt: receivedAt,
            state: state,
            payload: payload
        )
    }
}

extension DeliveryLog {
    /// Appends a delivery that must be new.
    func store(_ delivery: NewDelivery) async throws -> DeliveryID {
        guard case .stored(let id) = try await append(delivery) else {
            throw DuplicateDelivery()
        }
        return id
    }

    private struct DuplicateDelivery: Error {}
}
