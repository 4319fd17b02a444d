import Foundation

extension JSONEncoder {
    /// Writes reports as Prow writes JSON: keys in snake case, in order, indented.
    static var report: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// The text of a report.
    func text(_ report: some Encodable) throws -> String {
        String(decoding: try encode(report), as: UTF8.self)
    }
}
