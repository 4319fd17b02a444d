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
            guard pid != getpid(), let environment = FileManager.default.contents(atPath: "/proc/\(pid)/environ") else {
                return false
            }
            return environment.split(separator: 0).contains { $0 == entry }
        }
    }
}
