import CLibYAML

/// Writes a document with libyaml's emitter.
struct YAMLEmitter {
    struct Failure: Error {
        var description: String
    }

    private let emitter: UnsafeMutablePointer<yaml_emitter_t>

    /// The text of a document whose root is `box`.
    static func text(of box: EncodingBox) throws(Failure) -> String {
        let emitter = UnsafeMutablePointer<yaml_emitter_t>.allocate(capacity: 1)
        defer { emitter.deallocate() }
        guard yaml_emitter_initialize(emitter) == 1 else { throw Failure(description: "there is not enough memory") }
        defer { yaml_emitter_delete(emitter) }
        let output = Output()
        yaml_emitter_set_output(emitter, Output.write, Unmanaged.passUnretained(output).toOpaque())
        yaml_emitter_set_unicode(emitter, 1)
        // No line is folded: a long command stays one line, as people wrote it.
        yaml_emitter_set_width(emitter, -1)
        try withExtendedLifetime(output) { () throws(Failure) in
            try YAMLEmitter(emitter: emitter).emitDocument(box)
        }
        return String(decoding: output.bytes, as: UTF8.self)
    }

    private func emitDocument(_ box: EncodingBox) throws(Failure) {
        try emit { yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
        try emit { yaml_document_start_event_initialize($0, nil, nil, nil, 1) }
        try emit(box)
        try emit { yaml_document_end_event_initialize($0, 1) }
        try emit { yaml_stream_end_event_initialize($0) }
    }

    private func emit(_ box: EncodingBox) throws(Failure) {
        switch box.content {
        case .sequence(let items):
            try emit { yaml_sequence_start_event_initialize($0, nil, nil, 1, YAML_BLOCK_SEQUENCE_STYLE) }
            for item in items { try emit(item) }
            try emit { yaml_sequence_end_event_initialize($0) }
        case .mapping(let entries):
            try emit { yaml_mapping_start_event_initialize($0, nil, nil, 1, YAML_BLOCK_MAPPING_STYLE) }
            for (key, value) in entries.sorted(by: { KeyOrder.precedes($0.key, $1.key) }) {
                try emit(key, style: ScalarStyle.style(of: key))
                try emit(value)
            }
            try emit { yaml_mapping_end_event_initialize($0) }
        case .string(let text): try emit(text, style: ScalarStyle.style(of: text))
        case .integer(let text): try emit(text, style: YAML_PLAIN_SCALAR_STYLE)
        case .bool(let value): try emit(value ? "true" : "false", style: YAML_PLAIN_SCALAR_STYLE)
        case .float(let value): try emit(ScalarStyle.text(of: value), style: YAML_PLAIN_SCALAR_STYLE)
        case .null, nil: try emit("null", style: YAML_PLAIN_SCALAR_STYLE)
        }
    }

    private func emit(_ text: String, style: yaml_scalar_style_t) throws(Failure) {
        var text = text
        try emit { event in
            text.withUTF8 { bytes in
                // libyaml takes the length as a C int; a longer text is refused by the count not fitting.
                guard let length = Int32(exactly: bytes.count) else { return 0 }
                return yaml_scalar_event_initialize(event, nil, nil, bytes.baseAddress, length, 1, 1, style)
            }
        }
    }

    private func emit(_ initialize: (UnsafeMutablePointer<yaml_event_t>) -> Int32) throws(Failure) {
        var event = yaml_event_t()
        // The emitter owns the event from here on, whether it succeeds or not.
        guard initialize(&event) == 1, yaml_emitter_emit(emitter, &event) == 1 else {
            let problem = emitter.pointee.problem.map { String(cString: $0) }
            throw Failure(description: problem ?? "the value can't be written as YAML")
        }
    }
}

private final class Output {
    var bytes: [UInt8] = []

    static let write: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, Int) -> Int32 = {
        context,
        buffer,
        size in
        guard let context else { return 0 }
        Unmanaged<Output>.fromOpaque(context).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeBufferPointer(start: buffer, count: size))
        return 1
    }
}
