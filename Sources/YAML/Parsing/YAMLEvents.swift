import CLibYAML

/// Runs libyaml's parser over a buffer.
enum YAMLEvents {
    /// Calls `body` for each event until it says stop (false) or the stream ends.
    /// - Throws: what `body` throws, and libyaml's own error.
    static func forEach(
        in bytes: UnsafeBufferPointer<UInt8>,
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
            guard yaml_parser_parse(parser, &event) == 1 else { throw failure(of: parser.pointee) }
            defer { yaml_event_delete(&event) }
            goesOn = try body(event) && event.type != YAML_STREAM_END_EVENT
        }
    }

    private static var outOfMemory: YAMLTreeBuilder.Failure {
        .init(code: "out-of-memory", message: "there is not enough memory to read the text", mark: yaml_mark_t())
    }

    private static func failure(of parser: yaml_parser_t) -> YAMLTreeBuilder.Failure {
        guard let problem = parser.problem else { return outOfMemory }
        var message = String(cString: problem)
        if let context = parser.context { message += " " + String(cString: context) }
        let isReader = parser.error == YAML_READER_ERROR
        return .init(
            code: "invalid-yaml",
            message: message,
            mark: isReader ? parser.mark : parser.problem_mark
        )
    }
}
