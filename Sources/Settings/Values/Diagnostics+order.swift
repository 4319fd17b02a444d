import YAML

extension [Diagnostic] {
    /// By file, line and column; what is at the same place stays in its order, and stands once.
    var inOrder: [Diagnostic] {
        let sorted = sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
        var seen: Set<Diagnostic> = []
        return sorted.filter { seen.insert($0).inserted }
    }
}
