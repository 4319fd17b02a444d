import ForgeModel
import Foundation

/// The forge's refusal to merge a pull request; it is not asked again for a while unless something moves.
struct Refusal: Hashable {
    /// How long it is not asked again.
    static let pause: TimeInterval = 600

    /// The forge's answer.
    var answer: String
    /// What was to be merged.
    var head: CommitSHA
    /// Into what.
    var base: CommitSHA
    /// When.
    var time: Date

    /// Whether it still counts for the same head and base.
    func counts(head: CommitSHA, base: CommitSHA, at now: Date) -> Bool {
        self.head == head && self.base == base && now < time.addingTimeInterval(Self.pause)
    }
}
