public import JobModel

/// Where ProwJobs live, shared by everyone who makes, runs, reports or shows them.
///
/// The contract is that of the Kubernetes API, so that ProwJob resources can stand behind it: names are unique, an update
/// states the version that it changes, and a watch delivers every job's last change. `JobStoreTesting` checks it.
public protocol JobStore: Sendable {
    /// Stores a new job unless there is one of this name, so that creating twice is creating once.
    ///
    /// The stored job has a resource version, and a creation time if it had none.
    ///
    /// - Throws: ``JobStoreError/unavailable(_:)``.
    func create(_ job: ProwJob) async throws(JobStoreError) -> JobCreation

    /// The job of this name; nil when there is none.
    ///
    /// - Throws: ``JobStoreError/unavailable(_:)``.
    func job(named name: String) async throws(JobStoreError) -> ProwJob?

    /// One page of the jobs that a query selects.
    ///
    /// - Throws: ``JobStoreError/unavailable(_:)``.
    func jobs(_ query: JobQuery) async throws(JobStoreError) -> JobPage

    /// How many jobs are stored.
    ///
    /// - Throws: ``JobStoreError/unavailable(_:)``.
    func count() async throws(JobStoreError) -> Int

    /// Replaces a job by one that was made from its current version.
    ///
    /// - Returns: the job as it is stored, with its new version.
    /// - Throws: ``JobStoreError/conflict(name:)`` when the job's version is not the stored one,
    ///   ``JobStoreError/notFound(name:)`` when there is no such job, ``JobStoreError/unavailable(_:)``.
    func update(_ job: ProwJob) async throws(JobStoreError) -> ProwJob

    /// Removes a job. A job that is not there is removed already.
    ///
    /// - Throws: ``JobStoreError/unavailable(_:)``.
    func delete(named name: String) async throws(JobStoreError)

    /// All changes after a version, and then those that come; nil begins with every stored job.
    ///
    /// Changes come in their order. Of several changes of one job that were not delivered yet, only the last one may
    /// come. The sequence ends when its task is cancelled, and throws ``JobStoreError/expired`` when the version is too
    /// old to continue from: list again and watch from the list's version.
    func watch(from version: ResourceVersion?) -> AsyncThrowingStream<JobChange, any Error>
}
