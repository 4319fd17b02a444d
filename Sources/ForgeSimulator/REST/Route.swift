/// An endpoint of the REST API.
struct Route: Sendable {
    typealias Handler = @Sendable (APICall) async throws -> APIResponse

    let method: String
    /// The path with its parameters, as GitHub's description of the API writes it.
    let template: String
    let handler: Handler
    private let segments: [Segment]

    private enum Segment: Sendable {
        case literal(Substring)
        case parameter(String)
        /// A parameter that may hold slashes.
        case path(String)

        var name: String {
            switch self {
            case .literal(let text): String(text)
            case .parameter(let name), .path(let name): name
            }
        }
    }

    private static let withSlashes: Set<String> = ["path", "ref", "basehead", "name", "branch"]

    init(_ method: String, _ template: String, _ handler: @escaping Handler) {
        self.method = method
        self.template = template
        self.handler = handler
        segments = template.split(separator: "/").map { part in
            guard part.hasPrefix("{") else { return .literal(part) }
            let name = String(part.dropFirst().dropLast())
            return Self.withSlashes.contains(name) ? .path(name) : .parameter(name)
        }
    }

    static func get(_ template: String, _ handler: @escaping Handler) -> Route { Route("GET", template, handler) }
    static func post(_ template: String, _ handler: @escaping Handler) -> Route { Route("POST", template, handler) }
    static func put(_ template: String, _ handler: @escaping Handler) -> Route { Route("PUT", template, handler) }
    static func patch(_ template: String, _ handler: @escaping Handler) -> Route { Route("PATCH", template, handler) }
    static func delete(_ template: String, _ handler: @escaping Handler) -> Route { Route("DELETE", template, handler) }

    /// The path with parameters put in, in the one form that encodes all that can be encoded.
    func path(_ parameters: [String: String]) -> String {
        segments.map { segment in
            switch segment {
            case .literal(let text): "/\(text)"
            case .path("path"), .path("ref"), .path("basehead"):
                "/" + Renderer.filePathEscaped(parameters[segment.name] ?? "")
            case .parameter, .path: "/" + Renderer.pathEscaped(parameters[segment.name] ?? "")
            }
        }.joined()
    }

    /// How many parts of the path are fixed; the route with the most wins.
    var literals: Int {
        segments.count { if case .literal = $0 { true } else { false } }
    }

    /// The parameters in a path, whose parts are decoded; nil where it is another's.
    func match(_ parts: [String]) -> [String: String]? {
        Self.match(segments[...], parts[...])
    }

    private static func match(_ segments: ArraySlice<Segment>, _ parts: ArraySlice<String>) -> [String: String]? {
        guard let segment = segments.first else { return parts.isEmpty ? [:] : nil }
        guard let part = parts.first else { return nil }
        switch segment {
        case .literal(let text):
            return text == part ? match(segments.dropFirst(), parts.dropFirst()) : nil
        case .parameter(let name):
            return match(segments.dropFirst(), parts.dropFirst())?.merging([name: part]) { own, _ in own }
        case .path(let name):
            for length in stride(from: parts.count, to: 0, by: -1) {
                guard let rest = match(segments.dropFirst(), parts.dropFirst(length)) else { continue }
                return rest.merging([name: parts.prefix(length).joined(separator: "/")]) { own, _ in own }
            }
            return nil
        }
    }
}
