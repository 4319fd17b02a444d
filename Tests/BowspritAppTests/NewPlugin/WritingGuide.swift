import Foundation

/// `docs/writing-a-plugin.md`, as its test reads it.
struct WritingGuide: Sendable {
    /// A fenced block.
    struct Block: Hashable, Sendable {
        let language: String
        let text: String
    }

    static let file = Checkout.root.appending(path: "docs/writing-a-plugin.md")

    let blocks: [Block]

    init() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        blocks = text.matches(of: /(?m)^```([a-z]+)\n((?:.|\n)*?)^```$/).map {
            Block(language: String($0.1), text: String($0.2))
        }
    }

    func texts(_ language: String) -> [String] { blocks.filter { $0.language == language }.map(\.text) }

    /// The commands in it, each with what it prints where that is shown.
    var commands: [(line: String, output: String?)] {
        var commands: [(line: String, output: String?)] = []
        for (index, block) in blocks.enumerated() where block.language == "sh" {
            let lines = block.text.split(separator: "\n").map(String.init)
            let next = blocks.dropFirst(index + 1).first
            let output = next.flatMap { ["json", "text"].contains($0.language) ? $0.text : nil }
            for line in lines { commands.append((line, line == lines.last ? output : nil)) }
        }
        return commands
    }
}
