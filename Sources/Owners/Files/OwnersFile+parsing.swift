import RE2
import YAML

extension OwnersFile {
    /// Reads the text of an OWNERS file as Prow does: in the simple form (lists of people at the top), or, when that
    /// fails or names nobody, in the form with `filters`.
    ///
    /// What can't be read has no effect and is listed in ``problems``. Keys may be in any case; keys that aren't known
    /// are ignored. A simple file with an unquoted number or boolean among its names keeps only its options.
    /// - Parameters:
    ///   - text: the file's text.
    ///   - file: the file's path, for the problems.
    public init(parsing text: String, file: String) {
        self.init()
        do {
            guard let root = try YAMLParser(limits: .owners).parse(text, file: file) else { return }
            self.init(root)
        } catch {
            problems = error.diagnostics
        }
    }

    /// Reads the YAML header of a Markdown file in the simple form; nil when it has none or it isn't understood.
    init?(markdown text: String, file: String) {
        guard let header = Self.markdownHeader?.firstMatch(in: text)?.text else { return nil }
        guard let root = try? YAMLParser(limits: .owners).parse(String(header), file: file) else { return nil }
        let simple = Form(root, isSimple: true)
        guard simple.problems.isEmpty, !simple.people.isEmpty else { return nil }
        self.init(options: simple.options, filters: [Filter(pattern: nil, people: simple.people)])
    }

    private static let markdownHeader = try? RegularExpression("^---\n(.|\n)*\n---")

    private init(_ root: YAMLNode) {
        let simple = Form(root, isSimple: true)
        if simple.problems.isEmpty, !simple.people.isEmpty {
            self.init(options: simple.options, filters: [Filter(pattern: nil, people: simple.people)])
            return
        }
        let full = Form(root, isSimple: false)
        let problems = (simple.problems + full.problems).uniqued()
        if full.problems.allSatisfy(\.isHarmless) {
            self.init(options: full.options, filters: full.filters, problems: problems)
        } else {
            self.init(problems: problems)
        }
    }
}

extension Diagnostic {
    /// Whether the rest of the file counts nevertheless.
    fileprivate var isHarmless: Bool { code == "invalid-regexp" }
}

extension [Diagnostic] {
    fileprivate func uniqued() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }
    }
}

extension YAMLLimits {
    /// An OWNERS file is written by whoever can merge to a branch, and small.
    static let owners = YAMLLimits(bytes: 4 << 20, depth: 100, nodes: 200_000)
}
