extension YAMLNode: Decodable {
    /// Keeps the node itself, for sections that are decoded later.
    /// - Throws: a ``DiagnosticError`` with any decoder but ``YAMLDecoder``, and where there is no node at all.
    public init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? NodeDecoder, let node = decoder.place.node else {
            throw DiagnosticError("a YAML node can only be decoded from YAML", code: "wrong-type")
        }
        self = node
    }
}
