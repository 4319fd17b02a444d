extension BranchProtection {
    /// Adds what another file says.
    ///
    /// - Returns: What both say, as the keys that lead to it; of that, what was there before stays.
    mutating func merge(_ other: BranchProtection) -> [[String]] {
        var twice = policy.merge(other.policy)
        let switches: [(String, WritableKeyPath<BranchProtection, Bool?>)] = [
            ("protect-tested-repos", \.protectsTestedRepos),
            ("allow_disabled_policies", \.allowsDisabledPolicies),
            ("allow_disabled_job_policies", \.allowsDisabledJobPolicies),
            ("protect_repos_with_optional_jobs", \.protectsReposWithOptionalJobs),
        ]
        for (key, value) in switches {
            if self[keyPath: value] != nil, other[keyPath: value] != nil { twice.append([key]) }
            self[keyPath: value] = self[keyPath: value] ?? other[keyPath: value]
        }
        return twice + orgs.merge(other.orgs) { $0.merge($1) }.map { ["orgs"] + $0 }
    }
}

extension ProtectedOrganization {
    fileprivate mutating func merge(_ other: ProtectedOrganization) -> [[String]] {
        policy.merge(other.policy) + repos.merge(other.repos) { $0.merge($1) }.map { ["repos"] + $0 }
    }
}

extension ProtectedRepository {
    fileprivate mutating func merge(_ other: ProtectedRepository) -> [[String]] {
        let both = Set(branches.keys).intersection(other.branches.keys).sorted()
        branches.merge(other.branches) { own, _ in own }
        return policy.merge(other.policy) + both.map { ["branches", $0] }
    }
}

extension ProtectionPolicy {
    /// Takes the other policy where this one says nothing; the empty path when both say something.
    fileprivate mutating func merge(_ other: ProtectionPolicy) -> [[String]] {
        guard other.isDefined else { return [] }
        if isDefined { return [[]] }
        self = other
        return []
    }
}
