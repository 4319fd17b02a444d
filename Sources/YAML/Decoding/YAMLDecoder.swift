/// Decodes `Decodable` types from YAML and says everything that is wrong with it at once, each with its place.
///
/// It reads as Go's sigs.k8s.io/yaml does, so that Prow's configuration means the same: unquoted scalars follow
/// YAML 1.1 (`yes` is true for a `Bool`), a `String` takes any scalar's text, merge keys are followed, null stands
/// for an empty text, list, map or structure. Unlike Go, a key must be spelt exactly.
///
/// A type that tries several shapes probes with `try?` on a `singleValueContainer()`: what a failed probe found is
/// forgotten. Failures inside keyed containers are noted and decoding goes on with a placeholder, so that the next
/// mistake is found too; no such value ever leaves the decoder.
public struct YAMLDecoder: Sendable {
    /// What is made of something doubtful.
    public enum Strictness: Sendable, Hashable {
        /// It is an error.
        case error
        /// It is a warning.
        case warning
        /// It is fine.
        case ignore

        var severity: Diagnostic.Severity? {
            switch self {
            case .error: .error
            case .warning: .warning
            case .ignore: nil
            }
        }
    }

    /// What is made of a key that no container of the decoded type accepts.
    public var unknownKeys: Strictness

    /// What is made of a key that a mapping has twice; its last value counts.
    public var duplicateKeys: Strictness

    /// How grave a finding is, for those who change that by its code; nil leaves it out. What leaves no value stays an
    /// error whatever this says.
    public var severity: @Sendable (Diagnostic) -> Diagnostic.Severity? = \.severity

    /// Handed to the decoded types as `Decoder.userInfo`.
    public var userInfo: [CodingUserInfoKey: any Sendable]

    /// Creates a decoder.
    public init(
        unknownKeys: Strictness = .error,
        duplicateKeys: Strictness = .error,
        userInfo: [CodingUserInfoKey: any Sendable] = [:]
    ) {
        self.unknownKeys = unknownKeys
        self.duplicateKeys = duplicateKeys
        self.userInfo = userInfo
    }

    /// Decodes a value from a node and collects what is wrong.
    public func decode<T: Decodable>(_ type: T.Type, from node: YAMLNode) -> Decoded<T> {
        decode(type, from: node, at: node.location)
    }

    /// Decodes a value from the first document of a text, with a warning for others; an empty text is decoded as null.
    ///
    /// A text that isn't YAML gives no value and the parser's one diagnostic.
    public func decode<T: Decodable>(
        _ type: T.Type,
        from text: String,
        file: String,
        limits: YAMLLimits = YAMLLimits()
    ) -> Decoded<T> {
        decode(type, from: Array(text.utf8), file: file, limits: limits)
    }

    /// Decodes a value from the first document of a text in UTF-8, with a warning for others; an empty text is decoded as null.
    ///
    /// A text that isn't YAML gives no value and the parser's one diagnostic.
    public func decode<T: Decodable>(
        _ type: T.Type,
        from utf8: [UInt8],
        file: String,
        limits: YAMLLimits = YAMLLimits()
    ) -> Decoded<T> {
        do {
            let document = try YAMLParser(limits: limits).document(utf8, file: file)
            let place = SourceLocation(file: file, line: 1, column: 1)
            return decode(type, from: document.root, at: place, found: document.diagnostics)
        } catch {
            return Decoded(value: nil, diagnostics: error.diagnostics)
        }
    }

    private func decode<T: Decodable>(
        _: T.Type,
        from node: YAMLNode?,
        at location: SourceLocation,
        found: [Diagnostic] = []
    ) -> Decoded<T> {
        let session = DecodingSession(options: self)
        for finding in found { session.note(finding) }
        do {
            let value = try session.decode(T.self, from: .init(node: node, location: location))
            return Decoded(value: value, diagnostics: session.diagnostics)
        } catch {
            session.note(error, at: location)
            return Decoded(value: nil, diagnostics: session.diagnostics)
        }
    }
}
