import Foundation

/// The text of Bowsprit's `Package.swift`, of which only the list `plugins` is understood.
struct ManifestText: Sendable {
    let text: String

    private static let start = "let plugins = [\n"
    private static let end = "\n]"
    private static let width = 120

    /// The text with a module in the list: in its place, and once.
    ///
    /// - Throws: ``UserError`` when there is no such list.
    func adding(_ module: String) throws(UserError) -> String {
        guard let start = text.range(of: Self.start),
            let end = text.range(of: Self.end, range: start.upperBound..<text.endIndex)
        else {
            throw UserError("Package.swift has no list `let plugins = [`; add \"\(module)\" as a target by hand")
        }
        let modules = text[start.upperBound..<end.lowerBound].matches(of: /"([A-Za-z0-9]+)"/).map { String($0.1) }
        let all = Set(modules).union([module]).sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
        return text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: Self.lines(of: all))
    }

    /// As many to a line as fit.
    private static func lines(of modules: [String]) -> String {
        var lines: [String] = []
        for module in modules {
            let item = "\"\(module)\","
            if let last = lines.last, last.count + 1 + item.count <= width {
                lines[lines.count - 1] = "\(last) \(item)"
            } else {
                lines.append("    \(item)")
            }
        }
        return lines.joined(separator: "\n")
    }
}
