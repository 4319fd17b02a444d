extension YAMLDecoder {
    /// Decodes a value from a node. Where only keys are wrong, unknown or given twice, there is a value nevertheless, so
    /// that the rest of it can be checked too.
    public func decodeForChecking<T: Decodable>(
        _ type: T.Type,
        from node: YAMLNode
    ) -> (value: T?, diagnostics: [Diagnostic]) {
        let decoded = decode(type, from: node)
        if let value = decoded.value { return (value, decoded.diagnostics) }
        let areKeys = decoded.diagnostics.allSatisfy {
            $0.severity == .warning || $0.code == "unknown-key" || $0.code == "duplicate-key"
        }
        guard areKeys else { return (nil, decoded.diagnostics) }
        var tolerant = self
        tolerant.unknownKeys = .ignore
        tolerant.duplicateKeys = .ignore
        return (tolerant.decode(type, from: node).value, decoded.diagnostics)
    }
}
