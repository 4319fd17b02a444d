import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The processes of a run: the group that its first process leads, and what left the group but kept the run's mark.
struct ProcessGroup: Sendable {
    /// The number of the leader, and so of the group.
    let leader: Int32
    /// An entry of the environment that only processes of this run have.
    let mark: String

    /// Sends a signal to every process of the group.
    func signal(_ signal: Int32) {
        guard leader > 1 else { return }
        kill(-leader, signal)
    }

    /// Kills the group, and every process elsewhere that has the run's mark.
    func killAll() {
        signal(SIGKILL)
        Self.killAll(marked: mark)
    }

    /// Kills every process that has a mark in its environment, as often as it takes to find none.
    static func killAll(marked mark: String) {
        for _ in 0..<10 {
            let found = processes(marked: mark)
            guard !found.isEmpty else { return }
            found.forEach { kill($0, SIGKILL) }
        }
    }

    /// The processes, other than this one, that have a mark in their environment and have not ended.
    static func processes(marked mark: String) -> [Int32] {
        let entry = Data(mark.utf8)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { Int32($0) }.filter { pid in
            pid != getpid() && environment(of: pid).split(separator: 0).contains { $0 == entry }
        }
    }

    /// The processes that a process started and that have not ended.
    static func children(of parent: Int32) -> [Int32] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { Int32($0) }.filter { self.parent(of: $0) == parent }
    }

    private static func parent(of pid: Int32) -> Int32? {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            let nameEnd = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[nameEnd...].dropFirst().split(separator: " ")
        return fields.count > 1 ? Int32(fields[1]) : nil
    }

    /// The environment of a process; empty when it has none, has ended, or is not ours to read.
    ///
    /// While a process becomes another program, the system shows an empty one: this waits for the new program's, which is
    /// there within a millisecond or so.
    private static func environment(of pid: Int32) -> Data {
        for _ in 0..<1000 {
            let environment = FileManager.default.contents(atPath: "/proc/\(pid)/environ") ?? Data()
            guard environment.isEmpty, mayHaveEnvironment(pid) else { return environment }
            usleep(1000)
        }
        return Data()
    }

    /// Whether a process with an empty environment may have had one before, or has one by now.
    ///
    /// The last fields of [`/proc/PID/stat`](https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html) tell where the
    /// environment begins and ends: both 0 in between. Threads of the system itself have no program.
    private static func mayHaveEnvironment(_ pid: Int32) -> Bool {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            let nameEnd = text.lastIndex(of: ")")
        else { return false }
        let fields = text[nameEnd...].dropFirst().split(separator: " ")
        guard fields.count > 48, fields[0] != "Z", fields[0] != "X" else { return false }
        guard fields[48] == "0" || fields[48] != fields[47] else { return false }
        return (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/exe")) != nil
    }
}
