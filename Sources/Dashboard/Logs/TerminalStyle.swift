/// How a terminal would show some text: the part of
/// [SGR](https://www.ecma-international.org/publications-and-standards/standards/ecma-48/) that logs use.
struct TerminalStyle: Sendable, Hashable {
    var isBold = false
    var isDim = false
    var isItalic = false
    var isUnderlined = false
    /// One of the sixteen colours.
    var colour: Int?

    /// The classes of the stylesheet that show it.
    var classes: String {
        var classes: [String] = []
        if isBold { classes.append("b") }
        if isDim { classes.append("d") }
        if isItalic { classes.append("i") }
        if isUnderlined { classes.append("u") }
        if let colour { classes.append("c\(colour)") }
        return classes.joined(separator: " ")
    }

    /// Applies the parameters of one `ESC [ … m`; those that pages don't show are passed over.
    mutating func apply(_ parameters: [Int]) {
        var rest = parameters[...]
        while let parameter = rest.popFirst() {
            switch parameter {
            case 0: self = TerminalStyle()
            case 1: isBold = true
            case 2: isDim = true
            case 3: isItalic = true
            case 4: isUnderlined = true
            case 22: (isBold, isDim) = (false, false)
            case 23: isItalic = false
            case 24: isUnderlined = false
            case 30...37: colour = parameter - 30
            case 38: colour = Self.extendedColour(&rest) ?? colour
            case 39: colour = nil
            case 48: _ = Self.extendedColour(&rest)
            case 90...97: colour = parameter - 82
            default: break
            }
        }
    }

    /// Reads `5;n` or `2;r;g;b`; nil when it is none of the sixteen.
    private static func extendedColour(_ rest: inout ArraySlice<Int>) -> Int? {
        switch rest.popFirst() {
        case 5: return rest.popFirst().flatMap { (0...15).contains($0) ? $0 : nil }
        case 2: rest = rest.dropFirst(3)
        default: break
        }
        return nil
    }
}
