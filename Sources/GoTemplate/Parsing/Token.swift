/// A word of a template's text, and where it begins.
struct Token: Hashable {
    enum Kind: Hashable {
        case text(String)
        case open
        case close
        case space
        case keyword(Keyword)
        case constant(Operand.Term)
        case identifier(String)
        case field(String)
        case variable(String)
        case dot
        case pipe
        case comma
        case leftParenthesis
        case rightParenthesis
        case assign
        case declare
        case end
    }

    let kind: Kind
    let offset: Int
}

/// The words that make an action something else than a pipeline.
enum Keyword: String, Hashable {
    case block, `break`, `continue`, define, `else`, end, `if`, range, template, with
}

extension Token {
    /// What a message calls the token.
    var words: String {
        switch kind {
        case .text: "text"
        case .open: "\"{{\""
        case .close: "\"}}\""
        case .space: "a space"
        case .keyword(let keyword): "\"\(keyword.rawValue)\""
        case .constant: "a constant"
        case .identifier(let name): "\"\(name)\""
        case .field(let name): "\".\(name)\""
        case .variable(let name): "\"\(name)\""
        case .dot: "\".\""
        case .pipe: "\"|\""
        case .comma: "\",\""
        case .leftParenthesis: "\"(\""
        case .rightParenthesis: "\")\""
        case .assign: "\"=\""
        case .declare: "\":=\""
        case .end: "the end of the template"
        }
    }
}
