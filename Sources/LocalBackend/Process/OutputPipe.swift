import Dispatch
import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The pipe that a job's processes write to.
///
/// What comes is handed on at once. It does not wait for the pipe's end: a process that left its group may hold it open
/// for ever. Nor does it end by itself: `finish` ends it.
final class OutputPipe: Sendable {
    /// The end to write to. Whoever starts the process closes it.
    let writeEnd: FileDescriptor
    /// The end that is read. It never hangs up while it is listened to: on a hang-up, libdispatch's event loop reads what
    /// another thread frees (`_dispatch_event_merge_fd` in `event_epoll.c`), and the host dies.
    let readEnd: Int32
    private let queue = DispatchQueue(label: "bowsprit.output")
    /// Dispatch sources may be used from any thread, though their protocol does not say so.
    nonisolated(unsafe) private let source: any DispatchSourceRead
    private let receive: @Sendable (UnsafeRawBufferPointer) -> Void

    /// A pipe that hands what is written to `receive`, a piece at a time.
    ///
    /// - Throws: `Errno` when the system has no more file descriptors.
    init(receive: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) throws {
        let ends = try FileDescriptor.pipe()
        for end in [ends.readEnd, ends.writeEnd] {
            _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC)
        }
        _ = fcntl(ends.readEnd.rawValue, F_SETFL, O_NONBLOCK)
        writeEnd = ends.writeEnd
        let readEnd = ends.readEnd.rawValue
        self.readEnd = readEnd
        let heldEnd = fcntl(ends.writeEnd.rawValue, F_DUPFD_CLOEXEC, 0)
        guard heldEnd >= 0 else {
            let error = Errno(rawValue: errno)
            for end in [ends.readEnd, ends.writeEnd] { try? end.close() }
            throw error
        }
        self.receive = receive
        source = DispatchSource.makeReadSource(fileDescriptor: readEnd, queue: queue)
        source.setEventHandler { [weak self] in self?.readWhatIsThere() }
        source.setCancelHandler {
            close(readEnd)
            close(heldEnd)
        }
        source.activate()
    }

    deinit {
        source.cancel()
    }

    /// Hands on what is in the pipe now, and closes it.
    func finish() async {
        await withCheckedContinuation { continuation in
            queue.async { [self] in
                if !source.isCancelled {
                    readWhatIsThere()
                    source.cancel()
                }
                continuation.resume()
            }
        }
    }

    /// Hands on what is in the pipe, but not for ever: something may write faster than this reads.
    private func readWhatIsThere() {
        withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 16) { buffer in
            for _ in 0..<64 {
                let count = read(readEnd, buffer.baseAddress, buffer.count)
                if count > 0 {
                    receive(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                } else if count < 0, errno == EINTR {
                    continue
                } else {
                    return
                }
            }
        }
    }
}
