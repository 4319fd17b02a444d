/// Which jobs are shown to everybody who reaches the bot's pages, as
/// [Prow's deck](https://docs.prow.k8s.io/docs/components/core/deck/) decides it.
public struct JobVisibility: Sendable, Hashable {
    /// What is shown.
    public enum Scope: Sendable, Hashable {
        /// What is not hidden, and is no tenant's own.
        case open
        /// The same, and what is hidden.
        case openAndHidden
        /// What is hidden alone.
        case hidden
        /// What belongs to these tenants, hidden or not.
        case tenants(Set<String>)
        /// Everything, for those whom the system lets at the bot's own files.
        case everything
    }

    /// What is shown.
    public var scope: Scope
    /// The organisations and repositories (`ORG/REPO`) that hide their jobs, in lower case.
    public private(set) var hiddenRepositories: Set<String>

    /// A rule.
    ///
    /// - Parameter hiddenRepositories: The organisations and repositories (`ORG/REPO`) that hide their jobs.
    public init(_ scope: Scope, hiddenRepositories: some Sequence<String> = []) {
        self.scope = scope
        self.hiddenRepositories = Set(hiddenRepositories.map { $0.lowercased() })
    }

    /// Whether a job is shown.
    public func shows(_ job: ProwJob) -> Bool {
        let tenant = job.spec.prowJobDefault?.tenantID ?? ""
        switch scope {
        case .everything: return true
        case .tenants(let tenants): return tenants.contains(tenant)
        case .hidden: return isHidden(job)
        case .open: return !isHidden(job) && Self.nobodysTenants.contains(tenant)
        case .openAndHidden: return isHidden(job) || Self.nobodysTenants.contains(tenant)
        }
    }

    /// Whether what belongs to a repository is shown, its jobs aside.
    public func shows(org: String, repo: String) -> Bool {
        switch scope {
        case .everything, .openAndHidden, .tenants: true
        case .hidden: isHidden(org: org, repo: repo)
        case .open: !isHidden(org: org, repo: repo)
        }
    }

    /// The tenants of jobs that belong to none.
    public static let nobodysTenants: Set<String> = ["", ProwJobDefault.globalTenantID]

    private func isHidden(_ job: ProwJob) -> Bool {
        let refs = [job.spec.refs].compactMap(\.self) + job.spec.extraRefs
        return job.spec.hidden || refs.contains { isHidden(org: $0.org, repo: $0.repo) }
    }

    private func isHidden(org: String, repo: String) -> Bool {
        guard !hiddenRepositories.isEmpty else { return false }
        let org = org.lowercased()
        return hiddenRepositories.contains(org) || hiddenRepositories.contains("\(org)/\(repo.lowercased())")
    }
}
