import HTTPTypes
import Hummingbird
import WebPages

extension DashboardRoutes {
    func addPluginRoutes<Routes: RouterMethods>(to router: Routes) {
        get("/plugins", on: router) { request, _ in
            let repository = try Query(request).repository("repo")
            let catalogue = try await source.plugins(in: repository)
            return try renderer.response(
                Page(title: "Plugins", section: "/plugins", topics: [.plugins]),
                template: "plugins",
                view: PluginsView(catalogue, repository: repository),
                to: request
            )
        }
    }
}
