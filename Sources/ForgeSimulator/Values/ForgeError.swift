/// A refusal of the simulated forge, in the shape of GitHub's error answers.
///
/// See [Troubleshooting the REST API](https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api).
public struct ForgeError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong with one field of a request.
    public struct Field: Sendable, Equatable {
        /// The kind of thing that was to be made, such as `PullRequest`.
        public var resource: String
        /// The field at fault; nil where the fault is not in one field.
        public var field: String?
        /// GitHub's word for the fault: `missing`, `missing_field`, `invalid`, `already_exists` or `custom`.
        public var code: String
        /// What is wrong in words, with the code `custom`.
        public var message: String?

        /// Creates the description of a fault.
        public init(resource: String, field: String? = nil, code: String, message: String? = nil) {
            self.resource = resource
            self.field = field
            self.code = code
            self.message = message
        }
    }

    /// The HTTP status code.
    public var status: Int
    /// The text that GitHub gives.
    public var message: String
    /// The fields at fault, with status 422.
    public var errors: [Field]
    /// Further headers of the answer, such as `Retry-After`.
    public var headers: [String: String]

    /// Creates a refusal.
    public init(_ status: Int, _ message: String, errors: [Field] = [], headers: [String: String] = [:]) {
        self.status = status
        self.message = message
        self.errors = errors
        self.headers = headers
    }

    /// The status, the text and the fields at fault, on one line.
    public var description: String {
        let details = errors.map { $0.message ?? "\($0.resource).\($0.field ?? "") \($0.code)" }
        return "\(status) \(message)" + (details.isEmpty ? "" : " (\(details.joined(separator: "; ")))")
    }
}

extension ForgeError {
    static let notFound = ForgeError(404, "Not Found")
    static let badCredentials = ForgeError(401, "Bad credentials")
    static let requiresAuthentication = ForgeError(401, "Requires authentication")

    static func invalid(
        _ resource: String,
        _ field: String?,
        code: String = "invalid",
        message: String? = nil
    ) -> ForgeError {
        ForgeError(
            422,
            "Validation Failed",
            errors: [Field(resource: resource, field: field, code: code, message: message)]
        )
    }

    var json: JSON {
        var body: [String: JSON] = [
            "message": .string(message), "documentation_url": "https://docs.github.com/rest",
            "status": .string(String(status)),
        ]
        if !errors.isEmpty {
            body["errors"] = .array(
                errors.map { error in
                    var fault: [String: JSON] = ["resource": .string(error.resource), "code": .string(error.code)]
                    if let field = error.field { fault["field"] = .string(field) }
                    if let message = error.message { fault["message"] = .string(message) }
                    return .object(fault)
                }
            )
        }
        return .object(body)
    }
}
