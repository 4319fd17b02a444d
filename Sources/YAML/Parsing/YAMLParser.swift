import CLibYAML

/// Reads YAML 1.1 with libyaml into trees of ``YAMLNode``.
public struct YAMLParser: Sendable {
    /// What a text may ask for.
    public var limits: YAMLLimits

    /// Creates a parser.
    public init(limits: YAMLLimits = YAMLLimits()) {
        self.limits = limits
    }

    /// The root of the first document, or nil when the text has none (it is empty, or only comments).
    ///
    /// What follows the first document is not looked at, as in Go.
    /// - Parameters:
    ///   - text: the YAML text.
    ///   - file: the name for messages.
    /// - Throws: a ``YAMLError`` with the place of what is not YAML or is over a limit.
    public func parse(_ text: String, file: String) throws(YAMLError) -> YAMLNode? {
        try parse(text, file: file, documents: 1).first
    }

    /// The root of the first document of a text in UTF-8, or nil when the text has none.
    /// - Throws: a ``YAMLError`` with the place of what is not YAML or UTF-8, or is over a limit.
    public func parse(_ utf8: [UInt8], file: String) throws(YAMLError) -> YAMLNode? {
        try utf8.withUnsafeBufferPointer { bytes in read(bytes, file: file, documents: 1) }.get().first
    }

    /// The roots of all documents, in order.
    /// - Throws: a ``YAMLError`` with the place of what is not YAML or is over a limit.
    public func parseAll(_ text: String, file: String) throws(YAMLError) -> [YAMLNode] {
        try parse(text, file: file, documents: .max)
    }

    private func parse(_ text: String, file: String, documents: Int) throws(YAMLError) -> [YAMLNode] {
        var text = text
        let result = text.withUTF8 { bytes in read(bytes, file: file, documents: documents) }
        return try result.get()
    }

    private func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        file: String,
        documents: Int
    ) -> Result<[YAMLNode], YAMLError> {
        guard bytes.count <= limits.bytes else {
            return .failure(
                YAMLError(
                    file: file,
                    code: "too-large",
                    message: "the text has \(bytes.count) bytes; at most \(limits.bytes) are read",
                    mark: yaml_mark_t()
                )
            )
        }
        var builder = YAMLTreeBuilder(limits: limits, capacity: bytes.count)
        do {
            try YAMLEvents.forEach(in: bytes) { event throws(YAMLTreeBuilder.Failure) in
                try builder.take(event)
                return builder.documents < documents
            }
        } catch {
            return .failure(YAMLError(file: file, code: error.code, message: error.message, mark: error.mark))
        }
        let roots = builder.roots
        let tree = builder.tree(file: file)
        return .success(roots.map { YAMLNode(tree: tree, index: $0) })
    }
}

extension YAMLError {
    fileprivate init(file: String, code: String, message: String, mark: yaml_mark_t) {
        let location = SourceLocation(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
        self.init([Diagnostic(at: location, code: code, message: message)])
    }
}
