import ForgeModel
import Foundation
import WebPages

/// The list of deliveries: the template `deliveries`.
struct DeliveriesView: Sendable {
    struct Table: Sendable {
        let rows: [DeliveryRowView]

        init?(_ deliveries: [DeliverySummary], now: Date) {
            if deliveries.isEmpty { return nil }
            rows = deliveries.map { DeliveryRowView($0, now: now) }
        }
    }

    let url: String
    let total: String
    let pullRequest: String
    let selects: [SelectView]
    let dead: Table?
    let deadWords: String
    let deadPath: String
    let table: Table?
    let pager: PagerView
    let isFiltered: Bool

    init(_ list: DeliveryList, query: DeliveryQuery, now: Date) {
        url = query.url(page: query.page.number)
        total = list.total.grouped
        pullRequest = query.pullRequest.map(String.init) ?? ""
        selects = Self.selects(list, query)
        dead = query.state == .dead ? nil : Table(list.dead, now: now)
        deadWords = list.deadTotal == 1 ? "one delivery" : "\(list.deadTotal.grouped) deliveries"
        deadPath = "/deliveries?state=dead"
        table = Table(list.deliveries, now: now)
        pager = PagerView(number: query.page.number, size: query.page.size, total: list.total, url: query.url(page:))
        isFiltered = query.isFiltered
    }

    private static func selects(_ list: DeliveryList, _ query: DeliveryQuery) -> [SelectView] {
        [
            SelectView(
                "repo",
                caption: "Repository",
                all: "All",
                words: list.repositories.map(\.fullName),
                selected: query.repository?.fullName
            ),
            SelectView("event", caption: "Event", all: "All", words: list.events, selected: query.event),
            SelectView(
                "state",
                caption: "State",
                all: "All",
                words: DeliveryState.allCases.map(\.rawValue),
                selected: query.state?.rawValue
            ),
        ]
    }
}
