import ForgeModel
import JobModel
import YAML

extension InvalidJobConfiguration {
    /// Says what was found, which is an error at least once.
    ///
    /// - Parameter sources: The texts by file, for the lines that findings are about.
    init(_ diagnostics: [Diagnostic], sources: [String: String], commit: CommitSHA) {
        let first = diagnostics.first { $0.severity == .error } ?? diagnostics.first
        self.init(
            commit: commit,
            file: first?.file ?? "",
            line: first?.line ?? 1,
            summary: first?.description ?? "",
            findings: diagnostics.map { finding in
                sources[finding.file].map { finding.rendered(source: $0) } ?? finding.description
            }
        )
    }
}
