/// What came of storing a delivery.
public enum AppendResult: Hashable, Sendable {
    /// It is on disk.
    case stored(DeliveryID)
    /// A delivery with its GUID is there already, and stays as it is.
    case duplicate
}
