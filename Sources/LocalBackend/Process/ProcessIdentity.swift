import Foundation

/// A process of this machine, told from a later one with the same number.
///
/// See field 22 of [`/proc/PID/stat`](https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html).
package struct ProcessIdentity: Hashable, Sendable, Codable {
    /// The number of the process; also that of its group and session, which it leads.
    let pid: Int32
    /// When it started, in ticks since the machine did.
    let startTicks: UInt64
    /// The start of the machine that the ticks count from.
    let bootID: String

    /// An identity from its parts.
    init(pid: Int32, startTicks: UInt64, bootID: String) {
        self.pid = pid
        self.startTicks = startTicks
        self.bootID = bootID
    }

    /// The identity of a process that runs; nil when there is none of this number.
    init?(pid: Int32) {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            let startTicks = Self.startTicks(inStat: text)
        else { return nil }
        self.pid = pid
        self.startTicks = startTicks
        bootID = Self.currentBootID
    }

    private static var currentBootID: String {
        let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
        return (text ?? "").trimmingNewlines
    }

    /// Whether the group that the process leads, if there still is one, is the same group.
    ///
    /// While a group has members, no new process gets its number. So either this very process still has it, or nobody.
    var mayLeadGroup: Bool {
        guard bootID == Self.currentBootID else { return false }
        return ProcessIdentity(pid: pid).map { $0 == self } ?? true
    }

    /// The start time in the text of a stat file. The name before it may hold anything, spaces and brackets too.
    static func startTicks(inStat text: String) -> UInt64? {
        guard let nameEnd = text.lastIndex(of: ")") else { return nil }
        let fields = text[nameEnd...].dropFirst().split(separator: " ")
        return fields.count > 19 ? UInt64(fields[19]) : nil
    }
}
