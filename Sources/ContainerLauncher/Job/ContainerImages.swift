import JobEngine
import LocalBackend
import NIOCore
import ServiceAccess

/// Sees to it that the engine has the images of jobs.
struct ContainerImages: Sendable {
    let engine: ContainerEngine
    /// How long to pull one image.
    var limit = TimeAmount.minutes(30)

    /// Pulls the image of a job where its policy says so.
    ///
    /// - Parameter say: Takes lines for the log.
    /// - Returns: The user that the image runs as; empty for root.
    /// - Throws: `LaunchFailure` when the image can't be had; as ``ContainerEngine`` for the rest.
    func prepare(_ job: ContainerJob, say: (String) -> Void) async throws -> String {
        let image = job.image.name
        let present = try await engine.user(ofImage: image)
        switch (job.pullPolicy, present) {
        case (.ifNotPresent, let user?), (.never, let user?):
            return user
        case (.never, nil):
            throw LaunchFailure(
                "the image \(image) is not on this machine, and its `imagePullPolicy` is `Never`",
                outcome: .broken
            )
        case (.always, _), (.ifNotPresent, nil):
            say("Pulling the image \(image).")
            try await pull(image, say)
            guard let user = try await engine.user(ofImage: image) else {
                throw LaunchFailure("the image \(image) is gone again", outcome: .lost)
            }
            return user
        }
    }

    private func pull(_ image: String, _ say: (String) -> Void) async throws {
        do {
            try await engine.pull(image, within: limit) { progress in
                if let error = progress.error { throw Self.failure(image, error) }
                if let line = progress.line { say(line) }
            }
        } catch let fault as EngineFault {
            throw Self.failure(image, fault.description)
        }
    }

    private static func failure(_ image: String, _ reason: String) -> LaunchFailure {
        let reason = reason.prefix(1000).split(whereSeparator: \.isNewline).joined(separator: " ")
        return LaunchFailure("the image \(image) can't be pulled: \(reason)", outcome: .broken)
    }
}
