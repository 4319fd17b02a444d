import ForgeModel
import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension ProcessLimits {
    /// Why a program ended, where a limit explains it; nil where none does.
    ///
    /// Shells, and what separates a job from the machine, tell of a signal by a status of 128 and more.
    func explanation(of exit: JobExit) -> String? {
        let signal: Int32
        switch exit {
        case .signaled(let number): signal = number
        case .exited(let code) where code > 128: signal = code - 128
        default: return nil
        }
        if signal == SIGXCPU, let cpuTime { return "it computed for longer than its limit of \(cpuTime.words)" }
        if signal == SIGXFSZ, let fileSize { return "it wrote a file beyond its limit of \(Self.words(fileSize))" }
        if signal == SIGKILL { return "it was killed, as the system does when memory runs out" }
        return nil
    }

    /// The limits in words, for the log of a job.
    var words: String {
        var parts: [String] = []
        if let cpuTime { parts.append("\(cpuTime.words) of computing") }
        if let memory { parts.append("\(Self.words(memory)) of memory") }
        if let fileSize { parts.append("files of \(Self.words(fileSize))") }
        if let processes { parts.append("\(processes) processes") }
        return parts.joined(separator: ", ")
    }

    private static func words(_ bytes: Int64) -> String {
        for (factor, unit) in [(Int64(1) << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")] where bytes % factor == 0 {
            return "\(bytes / factor) \(unit)"
        }
        return "\(bytes) bytes"
    }
}
