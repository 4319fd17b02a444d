import PluginKit

/// Who is welcomed where, as templates see it. The values are escaped for HTML, which Markdown may hold.
struct Newcomer: TemplateSubject {
    let login: Login
    let repository: RepositoryName

    static let templateSample = Newcomer(login: "ada", repository: RepositoryName(owner: "o", name: "r")).templateValue

    var templateValue: TemplateValue {
        .record(
            TemplateRecord(
                "PRInfo",
                [
                    "Org": .string(Self.escaped(repository.owner)),
                    "Repo": .string(Self.escaped(repository.name)),
                    "AuthorLogin": .string(Self.escaped(login.text)),
                    "AuthorName": .string(Self.escaped(login.text)),
                ]
            )
        )
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&#34;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
