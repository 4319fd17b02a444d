public import Foundation

/// Where commands write what they were asked for.
public enum StandardOutput {
    /// Writes bytes.
    ///
    /// When nobody listens any more, as behind `| head`, the process ends as programs do that leave
    /// [SIGPIPE](https://man7.org/linux/man-pages/man7/signal.7.html) alone; here it is ignored, for the sake of sockets.
    @Sendable
    public static func write(_ data: Data) {
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            exit(128 + SIGPIPE)
        }
    }
}
