import JobModel

/// What a presubmit tests, without the commits: of two jobs with one identity, the newer makes the older pointless.
///
/// A pull request is for one base branch at a time, so a run on the branch that it was for before is the older one.
struct JobIdentity: Hashable {
    private struct Place: Hashable {
        let org: String
        let repo: String
        let baseRef: String
        let pulls: [Int]

        init(_ refs: Refs) {
            org = refs.org
            repo = refs.repo
            pulls = refs.pulls.map(\.number).sorted()
            baseRef = pulls.isEmpty ? refs.baseRef : ""
        }
    }

    private let job: String
    private let main: Place?
    private let extra: Set<Place>

    /// The identity of a presubmit; nil for other types, which never replace each other.
    init?(_ spec: ProwJobSpec) {
        guard spec.type == .presubmit else { return nil }
        job = spec.job
        main = spec.refs.map(Place.init)
        extra = Set(spec.extraRefs.map(Place.init))
    }
}
