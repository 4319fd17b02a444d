package import JobEngine
package import JobModel

extension ProwJobSpec {
    /// The one container of the job.
    ///
    /// - Parameter backend: What is to run it, in words.
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` when the job has none, or several.
    package func onlyContainer(for backend: String) throws(BackendError) -> Container {
        guard let pod = podSpec, let container = pod.containers.first else {
            throw .rejected("The job has no container in `spec`; \(backend) runs the command of one container.")
        }
        guard pod.containers.count == 1 else {
            throw .rejected("The job has \(pod.containers.count) containers; \(backend) runs one.")
        }
        guard pod.initContainers.isEmpty else {
            throw .rejected("The job has init containers; \(backend) runs none.")
        }
        return container
    }
}
