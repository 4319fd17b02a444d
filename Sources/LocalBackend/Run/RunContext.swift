import Artifacts
import Foundation
import JobModel
import Logging
import SystemPackage

/// What every run of a backend shares.
struct RunContext: Sendable {
    let settings: LocalBackendSettings
    let launchers: JobLaunchers
    let runs: FilePath
    let artifacts: ArtifactStore
    let mirrors: Mirrors
    let clock: any Clock<Duration>
    let now: @Sendable () -> Date
    let permissions: @Sendable (ProwJob) -> JobPermissions
    let ownSecrets: @Sendable () -> [[UInt8]]
    let location: @Sendable (Refs) async throws -> CloneLocation
    let logger: Logger
}
