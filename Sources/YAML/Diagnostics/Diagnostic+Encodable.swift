extension Diagnostic: Encodable {
    private enum CodingKeys: CodingKey {
        case file, line, column, severity, code, message, hint
    }

    /// Encodes one flat object with the keys `file`, `line`, `column`, `severity`, `code`, `message` and, where there
    /// is one, `hint`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(file, forKey: .file)
        try container.encode(line, forKey: .line)
        try container.encode(column, forKey: .column)
        try container.encode(severity, forKey: .severity)
        try container.encode(code, forKey: .code)
        try container.encode(message, forKey: .message)
        try container.encodeIfPresent(hint, forKey: .hint)
    }
}
