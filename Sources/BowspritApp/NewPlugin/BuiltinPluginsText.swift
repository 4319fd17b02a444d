/// The text of `BuiltinPlugins.swift`: its imports, and the list `all`.
struct BuiltinPluginsText: Sendable {
    /// Where the file is in a checkout.
    static let path = "Sources/BowspritApp/Bot/BuiltinPlugins.swift"

    let text: String

    /// The text with a plugin imported and listed: each in its place, and once.
    ///
    /// - Throws: ``UserError`` when there is no such list.
    func adding(_ name: NewPluginName) throws(UserError) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let imports = lines.prefix { !$0.isEmpty }.indices
        guard let start = lines.firstIndex(where: { $0.contains("static let all") && $0.hasSuffix("[") }),
            let end = lines[start...].firstIndex(of: "    ]")
        else {
            throw UserError("\(Self.path) has no list `all`; add \(name.typeName).self by hand")
        }
        // The later place first, so that the other one stays where it is.
        Self.insert("        \(name.typeName).self,", into: &lines, start + 1..<end) { $0.lowercased() }
        Self.insert("import \(name.moduleName)", into: &lines, imports) { line in
            line.split(separator: " ").last.map(String.init) ?? ""
        }
        return lines.joined(separator: "\n")
    }

    private static func insert(
        _ line: String,
        into lines: inout [String],
        _ range: Range<Int>,
        by key: (String) -> String
    ) {
        guard !lines[range].contains(line) else { return }
        let place = range.first { key(lines[$0]) > key(line) } ?? range.upperBound
        lines.insert(line, at: place)
    }
}
