import Foundation

extension ProcessLimits {
    /// What to put before a command, so that it runs with the limits; nothing when there are none.
    ///
    /// No limit is set above what this process itself is held to, which the system would refuse.
    var prefix: [String] {
        guard !isEmpty else { return [] }
        let highest = Highest()
        var words = ["prlimit", "--core=0"]
        if let cpuTime {
            let (seconds, fraction) = cpuTime.components
            let soft = highest.capped(seconds + (fraction > 0 ? 1 : 0), "Max cpu time")
            // A process that does not heed the first signal is killed a little later.
            words.append("--cpu=\(soft):\(highest.capped(soft + Self.cpuGrace, "Max cpu time"))")
        }
        if let memory { words.append("--data=\(highest.capped(memory, "Max data size"))") }
        if let fileSize { words.append("--fsize=\(highest.capped(fileSize, "Max file size"))") }
        if let processes { words.append("--nproc=\(highest.capped(processes, "Max processes"))") }
        return words + ["--"]
    }

    private static let cpuGrace: Int64 = 5

    /// What this process could set at most, as the columns of `/proc/self/limits` tell.
    private struct Highest {
        private let lines = (try? String(contentsOfFile: "/proc/self/limits", encoding: .utf8))?.split(separator: "\n")

        func capped(_ value: Int64, _ name: String) -> Int64 {
            guard let line = lines?.first(where: { $0.hasPrefix(name) }) else { return value }
            let columns = line.dropFirst(name.count).split(separator: " ")
            return min(value, columns.dropFirst().first.flatMap { Int64($0) } ?? .max)
        }
    }
}
