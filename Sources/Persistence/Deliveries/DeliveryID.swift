/// Names a stored delivery. Ids grow with the order of arrival.
public struct DeliveryID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The row of the delivery.
    public let rawValue: Int64

    /// Names a delivery by its row.
    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Whether the first delivery came before the second.
    public static func < (one: Self, other: Self) -> Bool {
        one.rawValue < other.rawValue
    }
}
