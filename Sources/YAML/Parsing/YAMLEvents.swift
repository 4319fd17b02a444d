import CLibYAML

/// Runs libyaml's parser over a buffer.
enum YAMLEvents {
    /// Calls `body` for each event until it says stop (false) or the stream ends.
    /// - Parameter lines: the text's lines where they aren't libyaml's, for messages that name one.
    /// - Throws: what `body` throws, and libyaml's own error.
    static func forEach(
        in bytes: UnsafeBufferPointer<UInt8>,
        lines: LineStarts?,
        _ body: (borrowing yaml_event_t) throws(YAMLTreeBuilder.Failure) -> Bool
    ) throws(YAMLTreeBuilder.Failure) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else { throw outOfMemory }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        var goesOn = true
        while goesOn {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { throw failure(of: parser.pointee, in: bytes, lines) }
            defer { yaml_event_delete(&event) }
            goesOn = try body(event) && event.type != YAML_STREAM_END_EVENT
        }
    }

    private static var outOfMemory: YAMLTreeBuilder.Failure {
        .init(code: "out-of-memory", message: "there is not enough memory to read the text", mark: yaml_mark_t())
    }

    private static func failure(
        of parser: yaml_parser_t,
        in bytes: UnsafeBufferPointer<UInt8>,
        _ lines: LineStarts?
    ) -> YAMLTreeBuilder.Failure {
        guard let problem = parser.problem else { return outOfMemory }
        if parser.error == YAML_READER_ERROR { return unreadable(parser, in: bytes) }
        var message = String(cString: problem)
        if let context = parser.context {
            message += " " + String(cString: context)
            let start = lines?.placed(parser.context_mark) ?? parser.context_mark
            if start.line < parser.problem_mark.line { message += " that starts at line \(start.line + 1)" }
        }
        // Behind the last line libyaml marks one that the text doesn't have.
        let end = TextEncoding.mark(bytes.count, in: bytes)
        let mark = parser.problem_mark.index < end.index ? parser.problem_mark : end
        return .init(code: "invalid-yaml", message: message, mark: mark)
    }

    /// The failure for a byte or character that no YAML text has. The parser's marks lag behind, so its place is
    /// found by its offset.
    private static func unreadable(
        _ parser: yaml_parser_t,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> YAMLTreeBuilder.Failure {
        let offset = Int(parser.problem_offset)
        let mark = TextEncoding.mark(offset, in: bytes)
        let text = bytes.dropFirst(offset).prefix(4)
        guard let character = String(decoding: text, as: UTF8.self).unicodeScalars.first, character != "\u{FFFD}"
        else {
            let byte = text.first.map { String($0, radix: 16) } ?? ""
            let message = "the byte 0x\(byte) is not UTF-8; save the file as UTF-8"
            return .init(code: "invalid-utf8", message: message, mark: mark)
        }
        let digits = String(character.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return .init(code: "invalid-yaml", message: "the character U+\(code) is not allowed in YAML", mark: mark)
    }
}
