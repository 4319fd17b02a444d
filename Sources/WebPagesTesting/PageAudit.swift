/// Reads a page as strictly as no browser does, and says what is wrong with it.
///
/// It holds pages to what ours promise: well-formed, headings in order, landmarks, a name for every control, unique
/// ids, and nothing that the content security policy would refuse.
public struct PageAudit: Sendable {
    /// What is wrong, in the order of the page; empty when nothing is.
    public private(set) var faults: [String] = []
    /// All visible text, with single spaces.
    public private(set) var text = ""
    /// The targets of all links.
    public private(set) var links: [String] = []

    private var open: [Element] = []
    private var ids: Set<String> = []
    private var references: [String] = []
    private var headings: [Int] = []
    private var landmarks: [String: Int] = [:]

    private struct Element {
        let tag: PageTag
        var hasText = false
    }

    /// Reads a whole page.
    public init(_ html: String) {
        guard html.hasPrefix("<!doctype html>") else {
            faults = ["the page does not begin with its doctype"]
            return
        }
        var tokens = PageTokens(html.dropFirst("<!doctype html>".count))
        while let token = tokens.next() {
            switch token {
            case .text(let text): add(text)
            case .tag(let tag): add(tag)
            case .fault(let fault): faults.append(fault)
            }
        }
        finish()
    }

    private mutating func add(_ raw: Substring) {
        let words = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else { return }
        if !open.contains(where: { ["head", "script"].contains($0.tag.name) }) { text += "\(words) " }
        for index in open.indices { open[index].hasText = true }
    }

    private mutating func add(_ tag: PageTag) {
        if tag.isClosing { return close(tag) }
        check(tag)
        if let label = tag.attributes["aria-label"], !label.isEmpty { add(label[...]) }
        if !tag.isVoid { open.append(Element(tag: tag)) }
    }

    private mutating func close(_ tag: PageTag) {
        guard let element = open.popLast(), element.tag.name == tag.name else {
            faults.append("</\(tag.name)> closes nothing")
            return
        }
        let needsName = ["a", "button", "h1", "h2", "h3", "label", "title", "summary", "th"].contains(tag.name)
        if needsName && !element.hasText { faults.append("<\(tag.name)> has no text") }
    }

    private mutating func check(_ tag: PageTag) {
        if let id = tag.attributes["id"], !ids.insert(id).inserted { faults.append("two elements have the id \(id)") }
        for name in tag.attributes.keys where name == "style" || name.hasPrefix("on") {
            faults.append("<\(tag.name)> has the attribute \(name), which the policy refuses")
        }
        for name in ["aria-labelledby", "aria-controls", "for"] {
            references += tag.attributes[name]?.split(separator: " ").map(String.init) ?? []
        }
        if ["main", "header", "h1"].contains(tag.name) { landmarks[tag.name, default: 0] += 1 }
        switch tag.name {
        case "h1", "h2", "h3", "h4": checkHeading(tag)
        case "a": checkLink(tag)
        case "input", "select", "textarea": checkField(tag)
        case "nav", "section", "article", "aside", "dialog", "pre":
            if !tag.hasName && tag.name != "pre" { faults.append("<\(tag.name)> has no name") }
        case "script":
            if tag.attributes["src"] == nil { faults.append("a script stands in the page") }
        case "style": faults.append("a style stands in the page")
        case "svg":
            if tag.attributes["aria-hidden"] == nil && !tag.hasName { faults.append("an svg has no name") }
        default: break
        }
    }

    private mutating func checkHeading(_ tag: PageTag) {
        let level = Int(tag.name.dropFirst()) ?? 0
        if open.contains(where: { $0.tag.name == "dialog" }) { return }
        if level > (headings.last ?? 0) + 1 { faults.append("<\(tag.name)> skips a level") }
        headings.append(level)
    }

    private mutating func checkLink(_ tag: PageTag) {
        guard let target = tag.attributes["href"] else {
            faults.append("a link leads nowhere")
            return
        }
        links.append(target)
        if target.lowercased().hasPrefix("javascript:") { faults.append("a link runs a script") }
    }

    private mutating func checkField(_ tag: PageTag) {
        let isHidden = tag.attributes["type"] == "hidden"
        let isLabelled = tag.hasName || open.contains { $0.tag.name == "label" }
        if !isHidden && !isLabelled { faults.append("a field \(tag.attributes["name"] ?? "") has no label") }
    }

    private mutating func finish() {
        for element in open { faults.append("<\(element.tag.name)> is not closed") }
        for id in references where !ids.contains(id) { faults.append("nothing has the id \(id)") }
        for name in ["main", "header", "h1"] where landmarks[name] != 1 {
            faults.append("there are \(landmarks[name] ?? 0) <\(name)>")
        }
    }
}
