import ForgeModel
import RE2
import YAML

/// One reading of an OWNERS file's root: as the simple form, or as the form with filters.
struct Form {
    private(set) var options = OwnersOptions()
    private(set) var people = OwnersPeople()
    private(set) var filters: [OwnersFile.Filter] = []
    private(set) var problems: [Diagnostic] = []

    init(_ root: YAMLNode, isSimple: Bool) {
        guard let root = mapping(root, "options and lists of people") else { return }
        readOptions(root)
        if isSimple {
            people = readPeople(root, isStrict: true)
        } else {
            readFilters(root)
        }
    }

    private mutating func readOptions(_ root: YAMLNode) {
        guard let options = root[folded: "options"].flatMap({ mapping($0, "options") }) else { return }
        self.options.noParentOwners = readBool(options[folded: "no_parent_owners"])
        self.options.autoApproveUnownedSubfolders = readBool(options[folded: "auto_approve_unowned_subfolders"])
    }

    private mutating func readFilters(_ root: YAMLNode) {
        guard let map = root[folded: "filters"].flatMap({ mapping($0, "patterns with lists of people") }) else {
            return
        }
        for pair in map.pairs {
            let people =
                mapping(pair.value, "lists of people").map { readPeople($0, isStrict: false) } ?? OwnersPeople()
            let text = pair.key.text ?? ""
            do throws(RegularExpressionError) {
                let pattern = text == ".*" ? nil : try RegularExpression(text)
                filters.append(OwnersFile.Filter(pattern: pattern, people: people))
            } catch {
                note("the filter is left out: \(error)", code: "invalid-regexp", at: pair.key)
            }
        }
    }

    private mutating func readPeople(_ map: YAMLNode, isStrict: Bool) -> OwnersPeople {
        OwnersPeople(
            approvers: readLogins(map[folded: "approvers"], isStrict),
            reviewers: readLogins(map[folded: "reviewers"], isStrict),
            requiredReviewers: readLogins(map[folded: "required_reviewers"], isStrict),
            labels: Set(readTexts(map[folded: "labels"], isStrict).map { LabelName($0) })
        )
    }

    private mutating func readLogins(_ node: YAMLNode?, _ isStrict: Bool) -> Set<Login> {
        Set(readTexts(node, isStrict).map(Login.init(owner:)))
    }

    /// Reads a list of texts. Strictly, a number or boolean is a mistake; otherwise it stands for its text.
    private mutating func readTexts(_ node: YAMLNode?, _ isStrict: Bool) -> [String] {
        guard let node, !node.isNull else { return [] }
        guard node.kind == .sequence else {
            note("expected a list of names", code: "wrong-type", at: node)
            return []
        }
        var texts: [String] = []
        for element in node.elements where !element.isNull {
            guard let text = element.canonicalText else {
                note("expected a name", code: "wrong-type", at: element)
                continue
            }
            if isStrict, element.resolvedTag != .string {
                note(
                    "\(element.text ?? text) is not a text, so only the options of this file count",
                    code: "not-a-text",
                    hint: "put it in quotes",
                    at: element
                )
            }
            texts.append(text)
        }
        return texts.filter { !$0.isEmpty }
    }

    private mutating func readBool(_ node: YAMLNode?) -> Bool {
        guard let node, !node.isNull else { return false }
        guard let value = node.bool else {
            note("expected true or false", code: "wrong-type", at: node)
            return false
        }
        return value
    }

    /// The node if it is a map; nil for null; otherwise nil and a problem.
    private mutating func mapping(_ node: YAMLNode, _ content: String) -> YAMLNode? {
        if node.kind == .mapping { return node }
        if !node.isNull { note("expected a map with \(content)", code: "wrong-type", at: node) }
        return nil
    }

    private mutating func note(_ message: String, code: String, hint: String? = nil, at node: YAMLNode) {
        problems.append(Diagnostic(at: node.location, code: code, message: message, hint: hint))
    }
}
