import HTTPTypes
import Hummingbird
import WebPages

extension DashboardRoutes {
    func addDeliveryRoutes<Routes: RouterMethods>(to router: Routes) {
        get("/deliveries", on: router) { request, _ in
            let query = try DeliveryQuery(request)
            let list = try await source.deliveries(query.filter, page: query.page)
            return try renderer.response(
                Page(title: "Deliveries", section: "/deliveries", topics: [.deliveries]),
                template: "deliveries",
                view: DeliveriesView(list, query: query, now: now()),
                to: request
            )
        }
        get(RouterPath(Link.deadLetters), on: router) { request, _ in
            let page = try Query(request).page()
            let list = try await source.deadLetters(page: page)
            return try renderer.response(
                Page(title: "Dead letters", section: "/deliveries", topics: [.deliveries]),
                template: "dead-letters",
                view: DeadLettersView(list, page: page, now: now()),
                to: request
            )
        }
        get("/deliveries/:guid", on: router) { request, context in
            let guid = parameter("guid", context)
            guard let delivery = try await source.delivery(guid) else {
                throw PageError.missing(kind: "delivery", name: guid)
            }
            return try renderer.response(
                Page(title: "Delivery \(guid)", section: "/deliveries", topics: [.delivery(guid)]),
                template: "delivery",
                view: DeliveryView(delivery, now: now()),
                to: request
            )
        }
        post("/deliveries/:guid/replay", on: router) { _, context in
            let guid = parameter("guid", context)
            try await source.replay(guid)
            return .seeOther(Link.delivery(guid))
        }
    }
}
