/// One page of what the bot gave up on, that of the newest delivery first.
public struct DeadLetterList: Sendable, Hashable {
    /// The letters of this page.
    public var letters: [DeadLetter]
    /// How many there are on all pages.
    public var total: Int

    /// Joins the parts.
    public init(letters: [DeadLetter], total: Int) {
        self.letters = letters
        self.total = total
    }
}
