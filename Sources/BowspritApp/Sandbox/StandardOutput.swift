public import Foundation

/// Where commands write what they were asked for.
public enum StandardOutput {
    /// Writes bytes, or ends the process.
    ///
    /// When nobody listens any more, as behind `| head`, it ends as programs do that leave
    /// [SIGPIPE](https://man7.org/linux/man-pages/man7/signal.7.html) alone; here it is ignored, for the sake of sockets.
    /// What else goes wrong, such as a full disk, is said.
    @Sendable
    public static func write(_ data: Data) {
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            if cause?.code == Int(EPIPE) { exit(128 + SIGPIPE) }
            let reason = cause.map { String(cString: strerror(Int32($0.code))) } ?? "\(error)"
            let words = "bowsprit: error: standard output can't be written to: \(reason)\n"
            try? FileHandle.standardError.write(contentsOf: Data(words.utf8))
            exit(1)
        }
    }
}
