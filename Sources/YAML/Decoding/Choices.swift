/// Names the values that an enumeration of texts takes, when it was given another.
enum Choices {
    static func finding(_ type: any Any.Type, _ error: any Error, _ place: DecodingPlace) -> Diagnostic? {
        guard error is DecodingError, let text = place.node?.text else { return nil }
        guard let type = type as? any CaseIterable.Type, let choices = names(type) else { return nil }
        let list = choices.map { "\"\($0)\"" }.joined(separator: ", ")
        return Diagnostic(
            at: place.location,
            code: "unknown-value",
            message: "\"\(text.prefix(40))\" is not one of \(list)",
            hint: Spelling.suggestion(for: text, among: choices)
        )
    }

    private static func names<T: CaseIterable>(_ type: T.Type) -> [String]? {
        let names = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
        return names.isEmpty ? nil : names
    }
}
