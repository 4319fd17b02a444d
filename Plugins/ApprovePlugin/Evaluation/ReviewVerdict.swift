import PluginKit

/// The states of a review that say something about approval.
enum ReviewVerdict {
    static let states: Set<Review.State> = [.approved, .changesRequested, .dismissed]
}
