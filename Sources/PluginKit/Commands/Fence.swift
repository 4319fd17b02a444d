/// The line that opens or closes a fenced code block.
struct Fence {
    private let mark: UInt8
    private let length: Int
    private let isBare: Bool

    /// Reads a line; nil when it is no fence.
    init?(_ line: Substring) {
        let text = line.utf8.drop { $0 == UInt8(ascii: " ") }
        guard line.utf8.count - text.count <= 3, let mark = text.first else { return nil }
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let info = text.drop { $0 == mark }
        self.mark = mark
        length = text.count - info.count
        isBare = info.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard length >= 3, mark == UInt8(ascii: "~") || !info.contains(mark) else { return nil }
    }

    /// Whether this line ends the block that another one began.
    func closes(_ opening: Fence) -> Bool {
        mark == opening.mark && length >= opening.length && isBare
    }
}
