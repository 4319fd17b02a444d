public import ForgeModel
public import WebPages

/// What the dashboard shows: its pages read from here and nowhere else.
///
/// Every method may throw; the page then says that the bot could not read its store, with the id of the request to
/// quote, and the error is logged.
public protocol DashboardSource: Sendable {
    /// Where the source says that something changed, with the topics of ``LiveTopic``.
    var live: LiveStream { get }

    /// One page of the jobs that fit a filter, newest first.
    func jobs(_ filter: JobFilter, page: ListPage) async throws -> JobList

    /// One job by the name of its ProwJob resource; nil when there is none.
    func job(_ name: String) async throws -> JobDetails?

    /// Reads a job's output; nil when there is no such job.
    ///
    /// - Parameters:
    ///   - name: The name of the ProwJob resource.
    ///   - offset: The first byte to read. From the end of the output on, the chunk is empty.
    ///   - count: How many bytes to read at most.
    func log(of name: String, from offset: Int, atMost count: Int) async throws -> LogChunk?

    /// What a run left besides its output; nil when there is no such job.
    ///
    /// - Parameter name: The name of the ProwJob resource.
    func results(of name: String) async throws -> JobResults?

    /// A file that a run left; nil when there is no such job or file.
    ///
    /// - Parameters:
    ///   - path: Its place below the run's directory, as an address gave it: it may hold anything.
    ///   - name: The name of the ProwJob resource.
    func file(_ path: String, of name: String) async throws -> FileContent?

    /// Does what a button of a job's page asks for.
    ///
    /// - Returns: The name of the ProwJob resource to show next: the new one after a rerun.
    /// - Throws: ``DashboardRefusal`` when it can't be done.
    func perform(_ action: JobAction, on name: String) async throws -> String

    /// One page of the pull requests that fit a filter, the last changed first.
    func pullRequests(_ filter: PullRequestFilter, page: ListPage) async throws -> PullRequestList

    /// One pull request; nil when the bot does not know it.
    func pullRequest(_ id: ThreadID) async throws -> PullRequestDetails?

    /// One page of the deliveries that fit a filter, newest first.
    func deliveries(_ filter: DeliveryFilter, page: ListPage) async throws -> DeliveryList

    /// One delivery by its GUID; nil when there is none.
    func delivery(_ guid: String) async throws -> DeliveryDetails?

    /// One page of what the bot gave up on, that of the newest delivery first.
    func deadLetters(page: ListPage) async throws -> DeadLetterList

    /// Handles a delivery again: all of it, or of one that was given up, what was given up of it.
    ///
    /// - Throws: ``DashboardRefusal`` when it can't be done.
    func replay(_ guid: String) async throws

    /// The plugins and where they are on; with a repository, only what is on there.
    func plugins(in repository: RepositoryName?) async throws -> PluginCatalogue

    /// The configuration in force, and what is wrong with the files.
    func configuration() async throws -> ConfigurationState
}
