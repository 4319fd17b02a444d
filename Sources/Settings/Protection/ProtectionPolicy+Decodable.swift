extension ProtectionPolicy {
    private enum CodingKeys: String, CodingKey {
        case unmanaged, protect, restrictions, exclude, include
        case enforceAdmins = "enforce_admins"
        case requiredLinearHistory = "required_linear_history"
        case allowForcePushes = "allow_force_pushes"
        case allowDeletions = "allow_deletions"
        case requireSignedCommits = "require_signed_commits"
        case requireManuallyTriggeredJobs = "require_manually_triggered_jobs"
        case requiredStatusChecks = "required_status_checks"
        case requiredPullRequestReviews = "required_pull_request_reviews"
    }

    /// Decodes one level.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        unmanaged = try container.decodeIfPresent(Bool.self, forKey: .unmanaged)
        protect = try container.decodeIfPresent(Bool.self, forKey: .protect)
        enforceAdmins = try container.decodeIfPresent(Bool.self, forKey: .enforceAdmins)
        requiredLinearHistory = try container.decodeIfPresent(Bool.self, forKey: .requiredLinearHistory)
        allowForcePushes = try container.decodeIfPresent(Bool.self, forKey: .allowForcePushes)
        allowDeletions = try container.decodeIfPresent(Bool.self, forKey: .allowDeletions)
        requireSignedCommits = try container.decodeIfPresent(Bool.self, forKey: .requireSignedCommits)
        requireManuallyTriggeredJobs = try container.decodeIfPresent(Bool.self, forKey: .requireManuallyTriggeredJobs)
        requiredStatusChecks = try container.decodeIfPresent(StatusChecks.self, forKey: .requiredStatusChecks)
        restrictions = try container.decodeIfPresent(Actors.self, forKey: .restrictions)
        requiredPullRequestReviews = try container.decodeIfPresent(Reviews.self, forKey: .requiredPullRequestReviews)
        exclude = try container.list(.exclude)
        include = try container.list(.include)
    }
}

extension ProtectionPolicy.StatusChecks {
    private enum CodingKeys: CodingKey {
        case contexts, strict
    }

    /// Decodes the checks; a list that is left out is empty.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        contexts = try container.list(.contexts)
        strict = try container.decodeIfPresent(Bool.self, forKey: .strict)
    }
}
