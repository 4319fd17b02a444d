/// Which part of a list is asked for.
public struct ListPage: Sendable, Hashable {
    /// The page, counted from 1.
    public var number: Int
    /// How many entries a page has.
    public var size: Int

    /// Joins the parts.
    public init(number: Int = 1, size: Int = 40) {
        self.number = number
        self.size = size
    }

    /// How many entries come before the page.
    public var offset: Int { (number - 1) * size }
}
