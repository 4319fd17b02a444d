import Foundation

/// A FIFO that processes of a job hold open, so that a test learns when the last of them has ended.
final class Fifo: Sendable {
    struct StillOpen: Error {}

    let path: String
    private let readEnd: Int32

    init(in folder: URL) throws {
        path = folder.appending(path: "fifo-\(UUID().uuidString)").path
        guard mkfifo(path, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
        readEnd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    }

    deinit {
        close(readEnd)
    }

    /// Returns once nobody holds the FIFO open any more who did.
    func isReleased() async throws {
        let readEnd = readEnd
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                var descriptor = pollfd(fd: readEnd, events: 0, revents: 0)
                let released = poll(&descriptor, 1, 30_000) == 1
                continuation.resume(with: released ? .success(()) : .failure(StillOpen()))
            }
        }
    }
}
