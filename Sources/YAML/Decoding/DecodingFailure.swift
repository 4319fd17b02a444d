/// The findings of a decode that failed, on their way to someone who goes on.
struct DecodingFailure: Error {
    var diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    /// Gives any error a place: that of the value whose decoding threw it.
    init(_ error: any Error, at location: SourceLocation) {
        switch error {
        case let failure as DecodingFailure:
            self = failure
        case let error as DiagnosticError:
            self.init([error.placed(at: location)])
        case let error as DecodingError:
            self.init([Diagnostic(at: location, code: error.code, message: error.words)])
        default:
            self.init([Diagnostic(at: location, code: "invalid-value", message: "\(error)")])
        }
    }
}

extension DecodingError {
    fileprivate var code: String {
        switch self {
        case .keyNotFound: "missing-key"
        case .typeMismatch, .valueNotFound: "wrong-type"
        default: "invalid-value"
        }
    }

    fileprivate var words: String {
        switch self {
        case .keyNotFound(let key, _): "the key \"\(key.stringValue)\" is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            context.debugDescription
        @unknown default: "\(self)"
        }
    }

    /// The keys at which the error was thrown.
    var codingPath: [any CodingKey] {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context),
            .keyNotFound(_, let context):
            context.codingPath
        @unknown default: []
        }
    }
}
