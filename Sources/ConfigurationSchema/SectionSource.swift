/// A decoder that reads sections its own way: it notes what is wrong and goes on, so that the next mistake is found too.
public protocol SectionSource: Decoder {
    /// Hands over the values of the keys that are there, and of those that must be.
    ///
    /// - Parameters:
    ///   - names: The names of the keys; others are unknown.
    ///   - required: The positions of the keys that must be there.
    ///   - take: Takes the value of the key at a position among the names. What it throws is wrong with that value.
    func readSection(
        _ names: SectionKeyNames,
        required: [Int],
        take: (_ position: Int, _ value: any ValueReader) throws -> Void
    ) throws
}
