/// An answer of the REST API.
struct APIResponse: Sendable {
    var status: Int
    var body: JSON?
    /// A body that is no JSON, such as a diff.
    var text: String?
    var headers: [String: String] = [:]

    static let noContent = APIResponse(status: 204)

    static func ok(_ body: JSON) -> APIResponse { APIResponse(status: 200, body: body) }
    static func created(_ body: JSON) -> APIResponse { APIResponse(status: 201, body: body) }
}
