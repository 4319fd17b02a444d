public import JobModel

/// One page of a listing.
public struct JobPage: Hashable, Sendable {
    /// The jobs, in the order of the query.
    public var jobs: [ProwJob]
    /// The version that the listing shows; a watch from it misses nothing.
    public var version: ResourceVersion
    /// Where the next page begins; nil after the last one.
    public var next: JobCursor?

    /// A page with its jobs.
    public init(jobs: [ProwJob], version: ResourceVersion, next: JobCursor? = nil) {
        self.jobs = jobs
        self.version = version
        self.next = next
    }
}
