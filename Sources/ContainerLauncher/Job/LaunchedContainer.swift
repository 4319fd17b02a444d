import AsyncHTTPClient
import JobEngine
import LocalBackend

/// A job that runs in a container.
final class LaunchedContainer: LaunchedJob {
    private let follower: ContainerFollower
    private let following: Task<JobExit, Never>
    private let ended: Watermark
    private let remove: @Sendable () async -> Void

    /// Follows a container that was just started.
    ///
    /// - Parameters:
    ///   - output: What it prints.
    ///   - remove: Removes it.
    init(follower: ContainerFollower, output: HTTPClientResponse.Body, remove: @escaping @Sendable () async -> Void) {
        let ended = Watermark()
        self.follower = follower
        self.remove = remove
        self.ended = ended
        following = Task {
            defer { ended.raise(to: 1) }
            return await follower.follow(output)
        }
    }

    /// None that this process started.
    var process: ProcessIdentity? { nil }

    func hasEnded() async {
        await ended.passes(0)
    }

    func terminate() async {
        await follower.signal("SIGTERM")
    }

    func finish() async -> JobExit {
        if ended.value == 0 {
            await follower.signal("SIGKILL")
        }
        let exit = await following.value
        await remove()
        return exit
    }
}
