import ForgeModel
import Foundation
import Hummingbird
import WebPages

/// The parameters of an address, decoded to what they mean.
struct Query: Sendable {
    private let fields: FormFields

    init(_ request: Request) {
        fields = FormFields(query: request)
    }

    /// A text; nil when it is not given.
    func text(_ name: String) -> String? { fields[name] }

    /// A repository's full name.
    func repository(_ name: String) throws(PageError) -> RepositoryName? {
        try value(name, expected: "a repository such as `org/repo`") { RepositoryName($0) }
    }

    /// A number that counts something.
    func number(_ name: String) throws(PageError) -> Int? {
        try value(name, expected: "a number from 1 on") { text in
            Int(text.trimmingPrefix("#")).flatMap { (1...1_000_000_000).contains($0) ? $0 : nil }
        }
    }

    /// A byte's place.
    func offset(_ name: String) throws(PageError) -> Int? {
        try value(name, expected: "a number of bytes") { Int($0).flatMap { $0 >= 0 ? $0 : nil } }
    }

    /// One of some words.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String,
        _ type: Choice.Type
    ) throws(PageError) -> Choice? where Choice.RawValue == String {
        let words = Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        return try value(name, expected: "one of \(words)") { Choice(rawValue: $0) }
    }

    /// The part of a list that is asked for.
    func page() throws(PageError) -> ListPage {
        ListPage(number: try number("page") ?? 1)
    }

    private func value<Value>(
        _ name: String,
        expected: String,
        _ read: (String) -> Value?
    ) throws(PageError) -> Value? {
        guard let text = fields[name] else { return nil }
        guard let value = read(text) else { throw .badParameter(name: name, expected: expected) }
        return value
    }
}
