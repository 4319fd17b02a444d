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
    /// What follows the first document is left out without a word; ``document(_:file:)-(String,_)`` warns of it.
    /// - Parameters:
    ///   - text: the YAML text.
    ///   - file: the name for messages.
    /// - Throws: a ``YAMLError`` with the place of what is not YAML or is over a limit.
    public func parse(_ text: String, file: String) throws(YAMLError) -> YAMLNode? {
        try document(text, file: file).root
    }

    /// The root of the first document of a text in UTF-8, or nil when the text has none.
    ///
    /// What follows the first document is left out without a word; ``document(_:file:)-([UInt8],_)`` warns of it.
    /// - Throws: a ``YAMLError`` with the place of what is not YAML or UTF-8, or is over a limit.
    public func parse(_ utf8: [UInt8], file: String) throws(YAMLError) -> YAMLNode? {
        try document(utf8, file: file).root
    }

    /// The roots of all documents, in order.
    /// - Throws: a ``YAMLError`` with the place of what is not YAML or is over a limit.
    public func parseAll(_ text: String, file: String) throws(YAMLError) -> [YAMLNode] {
        var text = text
        return try text.withUTF8 { bytes in read(bytes, file: file, documents: .max) }.get().roots
    }

    /// The first document of a text.
    ///
    /// As in Go, what follows it has no effect and isn't even checked; a warning says so.
    /// - Throws: a ``YAMLError`` with the place of what is not YAML or is over a limit.
    public func document(_ text: String, file: String) throws(YAMLError) -> YAMLDocument {
        var text = text
        return try text.withUTF8 { bytes in read(bytes, file: file, documents: 1) }.get().first
    }

    /// The first document of a file's bytes, which have to be UTF-8.
    ///
    /// As in Go, what follows it has no effect and isn't even checked; a warning says so.
    /// - Throws: a ``YAMLError`` with the place of what is not UTF-8, not YAML or over a limit.
    public func document(_ bytes: [UInt8], file: String) throws(YAMLError) -> YAMLDocument {
        try bytes.withUnsafeBufferPointer { bytes in read(bytes, file: file, documents: 1) }.get().first
    }

    /// What one run of the parser gave.
    private struct Reading {
        var roots: [YAMLNode]
        var diagnostics: [Diagnostic] = []

        var first: YAMLDocument { YAMLDocument(root: roots.first, diagnostics: diagnostics) }
    }

    private func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        file: String,
        documents: Int
    ) -> Result<Reading, YAMLError> {
        if let refusal = refusal(of: bytes) {
            let diagnostic = Diagnostic(at: SourceLocation(file: file, yaml_mark_t()), refusal.code, refusal.message)
            return .failure(YAMLError([diagnostic]))
        }
        let bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst(TextEncoding.byteOrderMark(bytes)))
        let lines = LineStarts(bytes)
        var builder = YAMLTreeBuilder(limits: limits, input: bytes, lines: lines)
        var following = FollowingDocuments()
        do {
            try YAMLEvents.forEach(in: bytes, lines: lines) { event throws(YAMLTreeBuilder.Failure) in
                guard builder.documents < documents else { return following.take(event) }
                try builder.take(event)
                return true
            }
        } catch {
            guard builder.documents >= documents else {
                let place = SourceLocation(file: file, lines?.placed(error.mark) ?? error.mark)
                return .failure(YAMLError([Diagnostic(at: place, error.code, error.message)]))
            }
            following.take(error)
        }
        let roots = builder.roots
        let tree = builder.tree(file: file)
        var reading = Reading(roots: roots.map { YAMLNode(tree: tree, index: $0) })
        if let start = following.start {
            let place = SourceLocation(file: file, lines?.placed(start) ?? start)
            reading.diagnostics.append(.severalDocuments(at: place))
        }
        return .success(reading)
    }

    private func refusal(of bytes: UnsafeBufferPointer<UInt8>) -> (code: String, message: String)? {
        if bytes.count > limits.bytes {
            return ("too-large", "the text has \(bytes.count) bytes; at most \(limits.bytes) are read")
        }
        return TextEncoding.foreign(bytes).map { ("invalid-utf8", "the text is in \($0); save it as UTF-8") }
    }
}

extension Diagnostic {
    fileprivate init(at location: SourceLocation, _ code: String, _ message: String) {
        self.init(at: location, code: code, message: message)
    }

    fileprivate static func severalDocuments(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            at: location,
            severity: .warning,
            code: "several-documents",
            message: "only the first document of a file is read; from here on nothing has an effect",
            hint: "put it into a file of its own"
        )
    }
}

extension SourceLocation {
    fileprivate init(file: String, _ mark: yaml_mark_t) {
        self.init(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
}
