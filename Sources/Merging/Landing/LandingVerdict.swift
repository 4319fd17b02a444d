import ForgeModel
import Foundation

/// What comes of comparing what landed with what was tested.
enum LandingVerdict: Hashable {
    /// The tree that landed is the one that was tested.
    case same
    /// There were no required jobs, so nothing was tested.
    case nothingTested
    /// The tests passed, but the tree that they had is not on record.
    case treeNotRecorded
    /// The trees differ: nothing more may merge.
    case different(PoolHalt)

    /// Compares a landing with the tree of its commit.
    init(_ landing: Landing, commit: CommitSHA, tree: String, at time: Date) {
        switch landing.testedTree {
        case nil: self = landing.wasTested ? .treeNotRecorded : .nothingTested
        case tree: self = .same
        case let tested?:
            self = .different(
                PoolHalt(thread: landing.thread, commit: commit, landedTree: tree, testedTree: tested, time: time)
            )
        }
    }

    /// The verdict in one sentence.
    var words: String {
        switch self {
        case .same: "The tree that landed is the tree that was tested."
        case .nothingTested: "No job is required, so nothing was tested."
        case .treeNotRecorded: "The tests passed; the tree that they had is not on record, so it was not compared."
        case .different(let halt): halt.words
        }
    }
}
