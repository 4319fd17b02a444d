extension Parser {
    /// Why a list of nodes ended.
    private enum Stop {
        case end
        /// `{{else}}`; what follows the word is next.
        case otherwise(Token)
    }

    /// Reads the whole template.
    mutating func readTop() throws(TemplateError) -> [Node] {
        var nodes: [Node] = []
        while true {
            let token = next()
            switch token.kind {
            case .end: return nodes
            case .text(let text): nodes.append(.text(text))
            default:
                let word = peekedWord
                switch word.kind {
                case .keyword(.define):
                    index += 1
                    try readDefinition(at: word.offset)
                case .keyword(.end):
                    throw source.error(at: word.offset, "{{end}} closes nothing", hint: "remove it")
                case .keyword(.else):
                    let hint = "it belongs into {{if}}, {{with}} or {{range}}"
                    throw source.error(at: word.offset, "{{else}} belongs to nothing", hint: hint)
                default:
                    nodes.append(try readAction())
                }
            }
        }
    }

    /// Reads nodes up to `{{end}}` or `{{else}}` of the block that was opened at `opening`.
    private mutating func readNodes(_ place: String, openedAt opening: Int) throws(TemplateError) -> ([Node], Stop) {
        var nodes: [Node] = []
        while true {
            let token = next()
            switch token.kind {
            case .end:
                throw source.error(at: opening, "{{\(place)}} is not closed", hint: "add {{end}}")
            case .text(let text): nodes.append(.text(text))
            default:
                let word = peekedWord
                if word.kind == .keyword(.end) {
                    index += 1
                    try close("end")
                    return (nodes, .end)
                }
                if word.kind == .keyword(.else) {
                    index += 1
                    return (nodes, .otherwise(word))
                }
                nodes.append(try readAction())
            }
        }
    }

    /// Reads an action behind its `{{`.
    private mutating func readAction() throws(TemplateError) -> Node {
        let word = peekedWord
        guard case .keyword(let keyword) = word.kind else {
            let pipeline = try readPipeline("an action", until: .close)
            return .action(pipeline)
        }
        index += 1
        switch keyword {
        case .if: return try readBranch(.if, at: word.offset)
        case .with: return try readBranch(.with, at: word.offset)
        case .range: return try readBranch(.range, at: word.offset)
        case .template: return try readCall(at: word.offset)
        case .block: return try readBlock(at: word.offset)
        case .break, .continue:
            guard loops > 0 else {
                throw source.error(at: word.offset, "{{\(keyword.rawValue)}} stands outside {{range}}")
            }
            try close(keyword.rawValue)
            return keyword == .break ? .breakLoop : .continueLoop
        case .define:
            let hint = "move it out of every block"
            throw source.error(at: word.offset, "{{define}} stands inside a block", hint: hint)
        case .else, .end:
            throw unexpected(word, in: "an action")
        }
    }

    private mutating func readBranch(_ kind: Branch.Kind, at offset: Int) throws(TemplateError) -> Node {
        let scope = variables.count
        defer { variables.removeSubrange(scope...) }
        return try nested(at: offset) { (parser) throws(TemplateError) in
            .branch(try parser.readBranchInside(kind, at: offset))
        }
    }

    private mutating func readBranchInside(_ kind: Branch.Kind, at offset: Int) throws(TemplateError) -> Branch {
        let place = "\(kind)"
        let pipeline = try readPipeline(place, until: .close)
        let scope = variables.count
        loops += kind == .range ? 1 : 0
        let (body, stop) = try readNodes(place, openedAt: offset)
        loops -= kind == .range ? 1 : 0
        variables.removeSubrange(scope...)
        guard case .otherwise(let word) = stop else {
            return Branch(kind: kind, pipeline: pipeline, body: body, otherwise: [])
        }
        let otherwise = try readElse(of: kind, place, word)
        return Branch(kind: kind, pipeline: pipeline, body: body, otherwise: otherwise)
    }

    /// Reads what follows `{{else`: another branch, whose `{{end}}` closes this one too, or nodes up to `{{end}}`.
    private mutating func readElse(
        of kind: Branch.Kind,
        _ place: String,
        _ word: Token
    ) throws(TemplateError) -> [Node] {
        if case .keyword(let keyword) = peekedWord.kind {
            let next: Branch.Kind? = keyword == .if ? .if : keyword == .with ? .with : nil
            guard let next, next == kind else {
                throw unexpected(peeked, in: "else", hint: "close it with {{else}} and open the next block inside")
            }
            index += 1
            return [try readBranch(next, at: word.offset)]
        }
        try close("else")
        let (nodes, stop) = try readNodes(place, openedAt: word.offset)
        if case .otherwise(let second) = stop {
            throw source.error(at: second.offset, "{{\(place)}} has a second {{else}}", hint: "remove one")
        }
        return nodes
    }

    private mutating func readDefinition(at offset: Int) throws(TemplateError) {
        let name = try readName("define")
        try close("define")
        try readTemplate(name, "define", at: offset)
    }

    private mutating func readBlock(at offset: Int) throws(TemplateError) -> Node {
        let name = try readName("block")
        let pipeline = try readPipeline("block", until: .close)
        try readTemplate(name, "block", at: offset)
        return .call(TemplateCall(name: name, pipeline: pipeline, offset: offset))
    }

    /// Reads the body of a named template up to its `{{end}}`.
    private mutating func readTemplate(_ name: String, _ place: String, at offset: Int) throws(TemplateError) {
        guard definitions[name]?.isEmpty != false else {
            throw source.error(at: offset, "the template \"\(name)\" is defined twice", hint: "rename one")
        }
        // Claims the name for the time of its own body.
        definitions[name] = []
        let outer = (variables, loops)
        (variables, loops) = (["$"], 0)
        defer { (variables, loops) = outer }
        definitions[name] = try nested(at: offset) { (parser) throws(TemplateError) in
            let (nodes, stop) = try parser.readNodes(place, openedAt: offset)
            if case .otherwise(let word) = stop { throw parser.unexpected(word, in: place) }
            return nodes
        }
    }

    private mutating func readCall(at offset: Int) throws(TemplateError) -> Node {
        let name = try readName("template")
        var pipeline: Pipeline?
        if peekedWord.kind == .close {
            index += 1
        } else {
            pipeline = try readPipeline("template", until: .close)
        }
        let call = TemplateCall(name: name, pipeline: pipeline, offset: offset)
        calls.append(call)
        return .call(call)
    }

    private mutating func readName(_ place: String) throws(TemplateError) -> String {
        let token = nextWord()
        guard case .constant(.value(.string(let name))) = token.kind else {
            throw unexpected(token, in: place, hint: "write the template's name in quotes")
        }
        return name
    }
}
