import Foundation
import Settings

/// The flags in the `arguments.txt` of a golden folder, one on each line.
struct GoldenArguments {
    let selection: CheckSelection
    let policy: RulePolicy
    let requiredJobAnnotations: [String]
    /// Whether nothing outside can be asked (`--alone`, which only these tests have).
    let isAlone: Bool

    init(_ folder: URL, code: String) throws {
        let text = (try? String(contentsOf: folder.appending(path: "arguments.txt"), encoding: .utf8)) ?? ""
        let flags = text.split(separator: "\n").map { line in
            line.split(separator: " ", maxSplits: 1).map(String.init)
        }
        func values(_ flag: String) -> [String] {
            flags.filter { $0.first == flag }.compactMap { $0.count == 2 ? $0.last : nil }
        }
        func isSet(_ flag: String) -> Bool {
            flags.contains { $0 == [flag] }
        }
        // No check is asked of a folder that is for a rule of loading: the one that is named finds nothing.
        let own = CheckSelection.names.contains(code) ? code : "validate-urls"
        selection = try CheckSelection(
            warnings: values("--warnings").isEmpty ? [own] : values("--warnings"),
            excluded: values("--exclude-warning"),
            includesDefaults: isSet("--include-default-warnings"),
            isExpensive: isSet("--expensive-checks")
        )
        policy = try RulePolicy(
            rules: values("--rule"),
            excluded: values("--exclude-warning"),
            isStrict: isSet("--strict")
        )
        requiredJobAnnotations = values("--required-job-annotations")
        isAlone = isSet("--alone")
    }
}
