extension Diagnostic {
    /// The line that makes GitHub show the finding at its place in a pull request; see
    /// [workflow commands](https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message).
    public var githubAnnotation: String {
        let text = hint.map { "\(message); \($0)" } ?? message
        let properties = [("file", file), ("line", "\(line)"), ("col", "\(column)"), ("title", code)]
            .map { "\($0)=\(Self.escaped($1, isProperty: true))" }.joined(separator: ",")
        return "::\(severity.rawValue) \(properties)::\(Self.escaped(text, isProperty: false))"
    }

    /// Escapes what would end a command, or one of its properties.
    private static func escaped(_ text: String, isProperty: Bool) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
