import JobEngine
import LocalBackend
import NIOCore
import ServiceAccess

/// Sees to it that the engine has the images of jobs.
struct ContainerImages: Sendable {
    let engine: ContainerEngine
    /// The logins of the machine; nil when there are none.
    let registries: RegistryConfigFile?
    /// How long to pull one image.
    var limit = TimeAmount.minutes(30)

    /// Pulls the image of a job where its policy says so.
    ///
    /// - Returns: The user that the image runs as; empty for root.
    /// - Throws: `LaunchFailure` when the image can't be had; as ``ContainerEngine`` for the rest.
    func prepare(_ job: ContainerJob, _ plan: LaunchPlan) async throws -> String {
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
            plan.say("Pulling the image \(image).")
            try await pull(job, plan)
            guard let user = try await engine.user(ofImage: image) else {
                throw LaunchFailure("the image \(image) is gone again", outcome: .lost)
            }
            return user
        }
    }

    /// Tries the job's own logins, then those of the machine, as Kubernetes does; none at all where none fits.
    private func pull(_ job: ContainerJob, _ plan: LaunchPlan) async throws {
        let logins = job.logins.logins(for: job.image) + (try usualLogins(plan)).logins(for: job.image)
        for login in logins.dropLast() {
            do {
                return try await pull(job.image.name, login, plan.say)
            } catch let failure as LaunchFailure {
                plan.say("The next login is tried: \(failure).")
            }
        }
        try await pull(job.image.name, logins.last, plan.say)
    }

    private func usualLogins(_ plan: LaunchPlan) throws -> RegistryLogins {
        guard let registries else { return RegistryLogins() }
        do {
            let logins = try registries.read()
            plan.hide(logins.secrets)
            return logins
        } catch {
            throw LaunchFailure("the bot's logins to registries can't be read", outcome: .lost)
        }
    }

    private func pull(_ image: String, _ login: RegistryLogin?, _ say: (String) -> Void) async throws {
        do {
            try await engine.pull(image, login: login, within: limit) { progress in
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
