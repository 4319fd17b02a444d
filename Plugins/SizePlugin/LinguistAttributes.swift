/// What a `.gitattributes` says of [`linguist-generated`](https://github.com/github-linguist/linguist/blob/main/docs/overrides.md).
///
/// The last line whose pattern covers a path decides, as in [git](https://git-scm.com/docs/gitattributes).
struct LinguistAttributes {
    private var rules: [(pattern: PathPattern, isGenerated: Bool)] = []

    init(_ text: String) {
        for line in text.rules {
            let fields = line.split(whereSeparator: \.isWhitespace)
            guard let pattern = fields.first.flatMap(PathPattern.init),
                let isGenerated = fields.dropFirst().compactMap(Self.isGenerated).last
            else { continue }
            rules.append((pattern, isGenerated))
        }
    }

    private static func isGenerated(_ attribute: Substring) -> Bool? {
        switch attribute {
        case "linguist-generated", "linguist-generated=true": true
        case "-linguist-generated", "linguist-generated=false", "!linguist-generated": false
        default: nil
        }
    }

    /// Whether a path is that of a generated file.
    func contains(_ path: String) -> Bool {
        guard !rules.isEmpty else { return false }
        let elements = path.split(separator: "/")
        return rules.last { $0.pattern.matches(elements) }?.isGenerated ?? false
    }
}
