/// What is fuzzed.
enum FuzzTarget: String, CaseIterable, Sendable {
    /// The loader of the central configuration.
    case settings
    /// The readers of OWNERS and OWNERS_ALIASES.
    case owners
    /// The reader of the jobs that a repository brings itself.
    case prowyaml
    /// The YAML reader alone.
    case yaml

    /// Whether a file of the corpus is worth mutating for this target.
    func wants(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        switch self {
        case .owners: return name.hasPrefix("OWNERS")
        case .settings, .prowyaml, .yaml: return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
        }
    }

    /// A file of the corpus in the form that the target reads.
    ///
    /// For jobs that a repository brings itself, the repositories' names are taken out of central job files.
    func prepared(_ bytes: [UInt8]) -> [UInt8] {
        guard self == .prowyaml else { return bytes }
        var lines: [Substring] = []
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            let isRepository = line.hasPrefix("  ") && line.hasSuffix(":") && line.dropFirst(2).first?.isLetter == true
            if isRepository, line.contains("/") { continue }
            lines.append(line == "periodics:" ? "prow_ignored:" : line)
        }
        return Array(lines.joined(separator: "\n").utf8)
    }
}
