extension Decoder {
    /// Notes a finding about a place inside the text that is being decoded, and lets decoding go on.
    ///
    /// The place is exact for texts in one line and for literal blocks (`|`) that are indented by two spaces, apart from
    /// escapes; what is found in a folded block is placed at its start. With other decoders than ``YAMLDecoder`` an
    /// error is thrown and a warning is dropped.
    /// - Parameters:
    ///   - finding: what is wrong.
    ///   - line: the line in the text, counted from 1.
    ///   - column: the column in that line in Unicode scalars, counted from 1.
    public func report(_ finding: DiagnosticError, inTextAt line: Int, column: Int) throws {
        if let decoder = self as? NodeDecoder {
            decoder.session.note(finding.placed(at: decoder.location(inTextAt: line, column: column)))
        } else if finding.severity == .error {
            throw finding
        }
    }
}

extension NodeDecoder {
    /// Where a place in a scalar's text stands in the file.
    func location(inTextAt line: Int, column: Int) -> SourceLocation {
        var location = place.location
        guard let node = place.node, let style = node.style else { return location }
        switch style {
        case .literal:
            location.line += line
            location.column = (parent?.place.node?.column ?? 1) + 1 + column
        case .plain where line == 1:
            location.column += column - 1
        case .singleQuoted where line == 1:
            location.column += column + quotes(in: node, before: column) { $0 == "'" }
        case .doubleQuoted where line == 1:
            location.column += column + quotes(in: node, before: column) { $0 == "\"" || $0 == "\\" }
        default: break
        }
        return location
    }

    /// How many scalars before a column take two in the file.
    private func quotes(in node: YAMLNode, before column: Int, _ isDouble: (Unicode.Scalar) -> Bool) -> Int {
        node.text?.unicodeScalars.prefix(column - 1).count(where: isDouble) ?? 0
    }
}
