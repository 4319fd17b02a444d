import JobModel

/// A page of a list of jobs.
struct JobListing: Sendable {
    /// The jobs, newest first.
    var jobs: [ProwJob]
    /// How many there are on all pages.
    var total: Int
}
