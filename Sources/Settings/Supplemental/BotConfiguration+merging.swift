public import YAML

extension BotConfiguration {
    /// Adds what a supplemental file says.
    ///
    /// Queries are added behind those that are there; see ``Swift/Array/deduplicated()``.
    /// - Returns: What is set twice; of that, what was there before stays.
    public mutating func merge(_ file: SupplementalConfiguration) -> [Diagnostic] {
        var twice: [[String]] = []
        if let other = file.branchProtection {
            twice += branchProtection.merge(other).map { ["branch-protection"] + $0 }
        }
        twice += slackReporters.merge(file.slackReporters).map { ["slack_reporter_configs", $0] }
        twice += tide.mergeMethods.merge(file.tide.mergeMethods).map { ["tide", "merge_method", $0] }
        tide.queries += file.tide.queries
        return twice.compactMap { path in
            guard let place = file.node?.last(along: path).location else { return nil }
            return Diagnostic(at: place, .setTwice, "`\(path.joined(separator: "."))` is set in another file already")
        }
    }
}

extension YAMLNode {
    /// The last value that these keys lead to, one within the other. Keys of repositories are found in any case.
    fileprivate func last(along path: [String]) -> YAMLNode {
        var node = self
        for key in path {
            let next = node[key] ?? node.pairs.first { $0.key.text?.lowercased() == key.lowercased() }?.value
            guard let next else { break }
            node = next
        }
        return node
    }
}
