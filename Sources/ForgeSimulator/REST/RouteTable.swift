/// All endpoints of the REST API.
struct RouteTable: Sendable {
    static let all = RouteTable(
        MetaRoutes.all + AppRoutes.all + OrganizationRoutes.all + TeamRoutes.all + RepositoryRoutes.all
            + LabelRoutes.all + BranchRoutes.all + HookRoutes.all + IssueRoutes.all + CommentRoutes.all
            + PullRoutes.all + ReviewRoutes.all + CommitRoutes.all + ContentRoutes.all + GitDatabaseRoutes.all
            + CheckRoutes.all + WorkflowRoutes.all + SearchRoutes.all
    )

    let routes: [Route]

    init(_ routes: [Route]) {
        self.routes = routes.sorted { $0.literals > $1.literals }
    }

    /// How a path and method were found.
    enum Match {
        case found(Route, [String: String])
        /// The path exists, for other methods.
        case wrongMethod
        case none
    }

    /// - Parameter parts: The parts of the path between its slashes, decoded.
    func match(_ method: String, _ parts: [String]) -> Match {
        var isKnown = false
        for route in routes {
            guard let parameters = route.match(parts) else { continue }
            if route.method == method { return .found(route, parameters) }
            isKnown = true
        }
        return isKnown ? .wrongMethod : .none
    }
}
