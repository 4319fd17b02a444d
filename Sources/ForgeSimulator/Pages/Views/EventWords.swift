import WebPages

/// An event of a pull request in words.
struct EventWords {
    let text: String
    var mark: Mark?

    init(_ event: SimulatorState.Event, base: String) {
        let subject = event.subject ?? event.team ?? "somebody"
        switch event.name {
        case "labeled": text = "added the label `\(event.label?.name ?? "")`"
        case "unlabeled": text = "removed the label `\(event.label?.name ?? "")`"
        case "assigned": text = "assigned \(subject)"
        case "unassigned": text = "unassigned \(subject)"
        case "review_requested": text = "asked \(subject) for a review"
        case "review_request_removed": text = "no longer asks \(subject) for a review"
        case "milestoned": text = "added this to the milestone \(event.milestone ?? "")"
        case "demilestoned": text = "removed this from the milestone \(event.milestone ?? "")"
        case "renamed": text = "changed the title from “\(event.rename?.from ?? "")” to “\(event.rename?.to ?? "")”"
        case "merged": (text, mark) = ("merged this into `\(base)`\(Self.at(event))", .success)
        case "closed": (text, mark) = ("closed this", .aborted)
        case "reopened": (text, mark) = ("opened this again", .waiting)
        case "convert_to_draft": text = "marked this as a draft"
        case "ready_for_review": text = "marked this as ready for review"
        case "head_ref_force_pushed": text = "pushed by force\(Self.at(event))"
        case "head_ref_deleted": text = "deleted the branch"
        case "committed", "synchronize", "pushed": text = "pushed\(Self.at(event))"
        default: text = "\(event.name.replacing("_", with: " "))\(Self.at(event))"
        }
    }

    private static func at(_ event: SimulatorState.Event) -> String {
        event.commit.map { ", commit `\($0.prefix(7))`" } ?? ""
    }
}
