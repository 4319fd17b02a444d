import Foundation
import Glibc

/// What Linux says of a process, from [proc(5)](https://man7.org/linux/man-pages/man5/proc.5.html).
struct ProcessFigures: Sendable {
    /// Processor time used so far, its own and the kernel's for it.
    let processorSeconds: Double
    /// Memory in use, in bytes.
    let residentBytes: Int
    /// The most memory that was in use, in bytes.
    let peakResidentBytes: Int

    /// Reads a process's figures.
    ///
    /// - Throws: ``BenchError`` when the process is gone.
    init(pid: Int32) throws {
        guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
        else { throw BenchError("the bot has ended; see /proc/\(pid)") }
        // The second field is the program's name in parentheses, and may hold spaces.
        let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
            throw BenchError("/proc/\(pid)/stat is not as proc(5) says")
        }
        processorSeconds = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
        residentBytes = Self.bytes("VmRSS", in: status)
        peakResidentBytes = Self.bytes("VmHWM", in: status)
    }

    private static func bytes(_ key: String, in status: String) -> Int {
        let line = status.split(separator: "\n").first { $0.hasPrefix("\(key):") }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1_024
    }
}
