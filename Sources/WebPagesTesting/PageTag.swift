/// One tag of a page.
struct PageTag: Sendable, Hashable {
    let name: String
    let attributes: [String: String]
    let isClosing: Bool
    let isSelfClosing: Bool

    /// Whether nothing comes inside.
    var isVoid: Bool {
        isSelfClosing || ["br", "hr", "img", "input", "link", "meta", "wbr"].contains(name)
    }

    /// Whether the element has a name for those who don't see it.
    var hasName: Bool {
        !(attributes["aria-label"] ?? "").isEmpty || attributes["aria-labelledby"] != nil
    }
}
