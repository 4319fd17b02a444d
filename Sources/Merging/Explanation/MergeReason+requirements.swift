import ForgeModel

extension MergeReason {
    /// What a query asks for and the pull request does not have.
    init(_ requirement: Requirement) {
        switch requirement {
        case .otherBranch(let branch): self.init(.query, "No query covers the branch `\(branch)`")
        case .author(let author): self.init(.query, "Only pull requests of `\(author)` are merged here")
        case .milestone(let milestone): self.init(.query, "Needs to be in the milestone `\(milestone)`")
        case .approvingReview: self.init(.review, "Needs an approving review on GitHub")
        case .label(let either): self.init(missing: either)
        case .noLabel(let label): self.init(forbidden: LabelName(label))
        }
    }

    private init(missing either: [String]) {
        switch either.first.map({ LabelName($0) }) {
        case "lgtm" where either.count == 1:
            self.init(.label, "Needs a review: the label `lgtm` is missing", command: "/lgtm")
        case "approved" where either.count == 1:
            self.init(.label, "Needs approval: the label `approved` is missing", command: "/approve")
        default:
            let names = either.map { "`\($0)`" }.joined(separator: " or ")
            self.init(.label, "Needs the label \(names)")
        }
    }

    private init(forbidden label: LabelName) {
        switch label {
        case "do-not-merge/hold":
            self.init(.label, "Is on hold: the label `\(label)` is set", command: "/hold cancel")
        case "do-not-merge/work-in-progress":
            self.init(.label, "Is work in progress: take `WIP` out of the title, or mark the draft as ready")
        case "needs-ok-to-test":
            self.init(.label, "Needs a member's word that it may be tested", command: "/ok-to-test")
        case "needs-rebase":
            self.init(.label, "Needs a rebase: the label `\(label)` is set")
        default:
            self.init(.label, "Must not have the label `\(label)`")
        }
    }
}
