import HTTPTypes
import Hummingbird
import WebPages

extension DashboardRoutes {
    func addConfigurationRoutes<Routes: RouterMethods>(to router: Routes) {
        get("/configuration", on: router) { request, _ in
            let state = try await source.configuration()
            return try renderer.response(
                Page(title: "Configuration", section: "/configuration", topics: [.configuration]),
                template: "configuration",
                view: ConfigurationView(state, now: now()),
                to: request
            )
        }
    }
}
