public import Foundation

/// Lines of a file that one commit wrote.
public struct BlamedLines: Sendable, Hashable {
    /// The numbers of the lines, from 1.
    public var lines: ClosedRange<Int>
    /// The account of the commit's author; nil when GitHub knows none.
    public var author: Login?
    /// When the commit was made.
    public var date: Date

    /// Makes lines.
    public init(lines: ClosedRange<Int>, author: Login?, date: Date) {
        self.lines = lines
        self.author = author
        self.date = date
    }
}
