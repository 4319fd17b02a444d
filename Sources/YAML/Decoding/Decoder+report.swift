extension Decoder {
    /// Notes a finding about the value that is being decoded, and lets decoding go on.
    ///
    /// With decoders other than ``YAMLDecoder`` an error is thrown and a warning is dropped.
    /// - Parameters:
    ///   - finding: what is wrong.
    ///   - key: the key of this value's mapping whose value is meant; the whole value when nil or absent.
    public func report(_ finding: DiagnosticError, at key: (any CodingKey)? = nil) throws {
        if let decoder = self as? NodeDecoder {
            decoder.session.note(finding.placed(at: decoder.location(of: key)))
        } else if finding.severity == .error {
            throw finding
        }
    }

    /// Notes a finding about the value of a key of the map that is being decoded, and lets decoding go on.
    public func report(_ finding: DiagnosticError, at key: String) throws {
        try report(finding, at: AnyKey(stringValue: key))
    }

    /// Where the value that is being decoded (or the value of one of its keys) starts, for findings that come later;
    /// nil with decoders other than ``YAMLDecoder``.
    public func sourceLocation(of key: (any CodingKey)? = nil) -> SourceLocation? {
        (self as? NodeDecoder)?.location(of: key)
    }
}

extension NodeDecoder {
    func location(of key: (any CodingKey)?) -> SourceLocation {
        guard let key, let value = place.node?[key.stringValue] else { return place.location }
        return value.location
    }

    /// Where an error belongs that a type threw while this decoder read it: at the value of the key that the error
    /// names, or else at the whole value.
    func location(of error: any Error) -> SourceLocation {
        guard let path = (error as? DecodingError)?.codingPath, path.count > codingPath.count else {
            return place.location
        }
        return location(of: path.last)
    }
}
