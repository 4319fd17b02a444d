import JobModel

/// What a presubmit tests, without the commits: of two jobs with one identity, the newer makes the older pointless.
struct JobIdentity: Hashable {
    private struct Place: Hashable {
        let org: String
        let repo: String
        let baseRef: String
        let pulls: [Int]

        init(_ refs: Refs) {
            org = refs.org
            repo = refs.repo
            baseRef = refs.baseRef
            pulls = refs.pulls.map(\.number).sorted()
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
