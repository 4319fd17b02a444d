import ForgeModel

extension MergeFailure {
    /// Why the forge did not merge, in one sentence.
    var words: String {
        switch self {
        case .baseModified: "The base branch moved while GitHub merged."
        case .headModified: "The head is not the commit that was tested any more."
        case .pushNotAllowed(let answer), .methodNotAllowed(let answer), .unmergeable(let answer): answer
        case .other(let answer): "GitHub answered \(answer)"
        }
    }
}
