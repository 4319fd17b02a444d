/// The line that opens or closes a fenced code block.
struct Fence {
    private let mark: UInt8
    private let length: Int
    private let isBare: Bool

    /// Reads a line; nil when it is no fence.
    init?(_ line: ArraySlice<UInt8>) {
        guard let text = line.withoutIndent, let mark = text.first, mark == .backtick || mark == .tilde
        else { return nil }
        let info = text.drop { $0 == mark }
        self.mark = mark
        length = text.count - info.count
        isBare = info.allSatisfy { $0 == .space || $0 == .tab }
        guard length >= 3, mark == .tilde || !info.contains(mark) else { return nil }
    }

    /// Whether this line ends the block that another one began.
    func closes(_ opening: Fence) -> Bool {
        mark == opening.mark && length >= opening.length && isBare
    }
}
