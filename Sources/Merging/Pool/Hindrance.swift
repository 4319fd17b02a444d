public import ForgeModel

/// Why a pull request can't merge whatever its tests and labels say.
public enum Hindrance: Sendable, Hashable {
    /// It does not merge cleanly.
    case conflict
    /// Its labels ask for several methods of merging.
    case severalMethods
    /// It is to be rebased and can't be.
    case cannotBeRebased
    /// The repository does not allow the method.
    case methodNotAllowed(MergeMethod)
    /// The forge's own rules keep it from merging, and the configuration heeds that.
    case blocked
    /// It is a draft.
    case draft
    /// The forge refused to merge it a moment ago, in its own words.
    case refused(String)
    /// The job configuration that the repository brings has this mistake.
    case invalidConfiguration(String)
    /// Its jobs or the contexts that it needs could not be found out.
    case unknownJobs(String)
}

extension Hindrance {
    /// The reason as Tide's status gives it; nil for a fault that says nothing of the pull request.
    var statusText: String? {
        switch self {
        case .conflict: "PR has a merge conflict."
        case .severalMethods: "PR has conflicting merge method override labels"
        case .cannotBeRebased: "PR can't be rebased"
        case .methodNotAllowed(let method): "Merge type \"\(method.rawValue)\" disallowed by repo settings"
        case .blocked:
            "PR is blocked from merging by GitHub (check branch protection, required reviews, or rulesets)"
        case .draft: "PR is a draft."
        case .refused(let answer): "GitHub refuses to merge: \(answer)"
        case .invalidConfiguration(let mistake): "Job configuration: \(mistake)"
        case .unknownJobs: nil
        }
    }
}
