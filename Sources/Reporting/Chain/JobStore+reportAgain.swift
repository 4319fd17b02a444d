public import JobEngine
import JobModel

extension JobStore {
    /// Makes reporters tell the state of a job once more. The chain sees the change as it sees any other.
    ///
    /// - Throws: ``JobStoreError/notFound(name:)``, ``JobStoreError/unavailable(_:)``.
    public func reportAgain(_ name: String, by reporters: [ReporterName]) async throws(JobStoreError) {
        try await modify(name) { job in
            let said = reporters.filter { job.status.prevReportStates.removeValue(forKey: $0.rawValue) != nil }
            return !said.isEmpty
        }
    }
}
