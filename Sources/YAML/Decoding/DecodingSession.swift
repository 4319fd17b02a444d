/// The findings of one run of a decoder, and the way from a place to a value.
///
/// A decode that fails takes its findings out of the session and throws them as a ``DecodingFailure``; whoever
/// catches it and goes on notes them again. So a probe with `try?` leaves no trace.
final class DecodingSession {
    let options: YAMLDecoder
    private(set) var diagnostics: [Diagnostic] = []

    init(options: YAMLDecoder) {
        self.options = options
    }

    func note(_ diagnostic: Diagnostic) {
        var diagnostic = diagnostic
        guard let severity = options.severity(diagnostic) else { return }
        diagnostic.severity = severity
        diagnostics.append(diagnostic)
    }

    /// Notes what a failed decode found; an error that has no place of its own is placed at `location`.
    func note(_ error: any Error, at location: SourceLocation) {
        diagnostics += DecodingFailure(error, at: location).diagnostics
    }

    /// Runs `body`; if it throws or notes an error, throws everything that it noted.
    private func attempt<T: Decodable>(in decoder: NodeDecoder, _ body: () throws -> T) throws -> T {
        let start = diagnostics.count
        do {
            let value = try body()
            if diagnostics[start...].contains(where: { $0.severity == .error }) {
                throw DecodingFailure(taken(from: start))
            }
            return value
        } catch let failure as DecodingFailure {
            throw DecodingFailure(taken(from: start) + failure.diagnostics)
        } catch {
            let before = taken(from: start)
            // What a type throws after it was given a placeholder is a consequence, not a finding.
            if before.contains(where: { $0.severity == .error }) { throw DecodingFailure(before) }
            if let finding = Choices.finding(T.self, error, decoder.place) { throw DecodingFailure(before + [finding]) }
            throw DecodingFailure(before + DecodingFailure(error, at: decoder.location(of: error)).diagnostics)
        }
    }

    func decode<T: Decodable>(
        _ type: T.Type,
        from place: DecodingPlace,
        parent: NodeDecoder? = nil,
        key: (any CodingKey)? = nil
    ) throws -> T {
        if let value = try scalar(type, from: place) { return value }
        // What keeps a node looks at its keys later.
        if type == YAMLNode.self, let node = place.node as? T { return node }
        let decoder = NodeDecoder(place: place, session: self, parent: parent, key: key)
        return try attempt(in: decoder) {
            let value: T
            if let collection = type as? any CollectionDecodable.Type {
                value = try collection.decode(with: decoder) as? T ?? T(from: decoder)
            } else {
                value = try T(from: decoder)
            }
            decoder.finish()
            return value
        }
    }

    /// A value made of zeros and empty texts, lists and maps to go on with, or nil when the type takes no such value.
    func placeholder<T: Decodable>(_ type: T.Type, at location: SourceLocation) -> T? {
        let place = DecodingPlace(node: nil, location: location, isPlaceholder: true)
        return try? decode(type, from: place)
    }

    private func taken(from start: Int) -> [Diagnostic] {
        let taken = Array(diagnostics[start...])
        diagnostics.removeSubrange(start...)
        return taken
    }
}
