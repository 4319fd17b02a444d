extension Decoder {
    /// Notes a finding about a place within the value that is being decoded, and lets decoding go on.
    ///
    /// With decoders other than ``YAMLDecoder`` an error is thrown and a warning is dropped.
    public func report(_ finding: DiagnosticError, at location: SourceLocation) throws {
        if let decoder = self as? NodeDecoder {
            decoder.session.note(finding.placed(at: location))
        } else if finding.severity == .error {
            throw finding
        }
    }
}
