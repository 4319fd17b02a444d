import PluginKit

/// What the commands of one text ask to override, and what to cancel.
struct OverrideRequest {
    /// What is cancelled.
    enum Cancellation {
        case all
        case named([String])
    }

    private(set) var plain: [String] = []
    private(set) var sticky: [String] = []
    private(set) var cancellation: Cancellation?

    /// Whether anything is to turn green.
    var overrides: Bool { !plain.isEmpty || !sticky.isEmpty }

    /// Reads commands.
    ///
    /// - Throws: ``PluginKit/Refusal`` when one says not what to override.
    init(_ invocations: [Invocation]) throws {
        for use in invocations {
            let names = Self.names(in: use.arguments)
            if use.word == Override.cancel.name {
                cancel(use.arguments.isEmpty ? .all : .named(names))
                continue
            }
            guard !names.isEmpty else {
                throw Refusal("`/\(use.word)` needs the contexts to override: `/\(use.word) CONTEXT ...`.")
            }
            if use.word == Override.sticky.name { sticky.add(names) } else { plain.add(names) }
        }
        plain.removeAll { sticky.contains($0) }
    }

    private mutating func cancel(_ more: Cancellation) {
        if case .named(var names) = cancellation, case .named(let others) = more {
            names.add(others)
            cancellation = .named(names)
        } else if cancellation == nil {
            cancellation = more
        } else {
            cancellation = .all
        }
    }

    /// The words of a text; spaces between quotation marks belong to their word. A mark without its pair reaches to
    /// the end.
    private static func names(in text: String) -> [String] {
        var (words, word, isQuoted) = ([String](), "", false)
        for character in text {
            if character == "\"" {
                isQuoted.toggle()
            } else if character.isWhitespace && !isQuoted {
                words.append(word)
                word = ""
            } else {
                word.append(character)
            }
        }
        var names: [String] = []
        names.add((words + [word]).map(\.trimmingSpaces))
        return names.filter { !$0.isEmpty }
    }
}

extension [String] {
    /// Appends those that are not there yet.
    fileprivate mutating func add(_ others: [String]) {
        for other in others where !contains(other) { append(other) }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
