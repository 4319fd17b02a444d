import HTTPTypes
import WebPages

/// Why a request has no proper answer, for the person who made it.
enum PageError: Error, Sendable, Hashable {
    /// There is nothing at the address.
    case notFound
    /// There is none of what the address names: `job`, `4f2c`.
    case missing(kind: String, name: String)
    /// A parameter of the address makes no sense.
    case badParameter(name: String, expected: String)
    /// A form was not sent from one of our pages.
    case foreignForm
    /// The source says no.
    case refused(String)
    /// Something broke.
    case fault

    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .missing: .notFound
        case .badParameter: .badRequest
        case .foreignForm: .forbidden
        case .refused: .conflict
        case .fault: .internalServerError
        }
    }

    var heading: String {
        switch self {
        case .notFound: "There is nothing at this address"
        case .missing(let kind, _): "There is no such \(kind)"
        case .badParameter: "The address makes no sense"
        case .foreignForm: "This form was sent from somewhere else"
        case .refused: "Nothing was done"
        case .fault: "The page could not be made"
        }
    }

    var text: String {
        switch self {
        case .notFound: "Check the address, or start from the list of jobs."
        case .missing(let kind, let name): "The bot knows no \(kind) `\(name.replacing("`", with: "'"))`."
        case .badParameter(let name, let expected): "The parameter `\(name)` has to be \(expected)."
        case .foreignForm: "Open the page again and use its button; forms of other sites are not accepted."
        case .refused(let reason): reason
        case .fault:
            "The bot could not read what the page shows. Load it again; if that does not help, look at the log."
        }
    }

    private var hint: String? {
        switch self {
        case .missing: "It may be older than what the bot keeps, or its name may be cut off."
        default: nil
        }
    }

    func view(reference: String) -> MessageView {
        MessageView(
            heading: heading,
            text: text,
            hint: hint,
            reference: self == .fault ? reference : nil,
            link: NavigationItem("Show the jobs", path: "/jobs")
        )
    }
}
