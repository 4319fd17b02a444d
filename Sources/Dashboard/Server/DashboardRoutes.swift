public import Foundation
import HTTPTypes
public import Hummingbird
public import Logging
import WebPages

/// The web pages of the bot.
public struct DashboardRoutes: Sendable {
    let source: any DashboardSource
    let renderer: PageRenderer
    let events: EventStreams
    let now: @Sendable () -> Date
    let logger: Logger

    /// Makes the pages.
    ///
    /// - Parameters:
    ///   - source: What they show.
    ///   - logger: Where faults go.
    ///   - clock: What measures the signs of life of quiet streams.
    ///   - now: Tells the time, for `3 min ago`.
    /// - Throws: `MustacheTemplate.Error` when an embedded template can't be parsed.
    public init(
        source: any DashboardSource,
        logger: Logger,
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Date
    ) throws {
        self.source = source
        self.logger = logger
        self.now = now
        events = EventStreams(live: source.live, clock: clock)
        renderer = try PageRenderer(site: .dashboard, templates: PageTemplate.dashboard)
    }

    /// Adds the pages and what they load to a router: `/`, `/jobs`, `/pr`, `/deliveries`, `/dead-letters`, `/plugins`,
    /// `/configuration`, `/search`, `/events`, `/api`, `/assets`, and an answer to every other `GET`.
    public func addRoutes<Routes: RouterMethods>(to router: Routes) {
        router.addAssets()
        addJobRoutes(to: router)
        addPullRequestRoutes(to: router)
        addDeliveryRoutes(to: router)
        addPluginRoutes(to: router)
        addConfigurationRoutes(to: router)
        get("/search", on: router) { request, _ in search(request) }
        get("/events", on: router) { request, _ in
            let topics = FormFields(query: request).all("topic").prefix(16).map { LiveTopic($0) }
            return events.response(to: request, topics: Set(topics))
        }
        get("/**", on: router) { _, _ in nil }
    }
}

extension Site {
    static let dashboard = Site(
        name: "bowsprit",
        navigation: [
            NavigationItem("Jobs", path: "/jobs"),
            NavigationItem("Pull requests", path: "/pr"),
            NavigationItem("Deliveries", path: "/deliveries"),
            NavigationItem("Plugins", path: "/plugins"),
            NavigationItem("Configuration", path: "/configuration"),
        ],
        search: SearchField(path: "/search", label: "Go to", placeholder: "org/repo#14, a job, a delivery"),
        eventsPath: "/events"
    )
}

extension PageTemplate {
    static let dashboard = [
        PageTemplate("jobs", PackageResources.jobs_mustache),
        PageTemplate("job", PackageResources.job_mustache),
        PageTemplate("pulls", PackageResources.pulls_mustache),
        PageTemplate("pull", PackageResources.pull_mustache),
        PageTemplate("deliveries", PackageResources.deliveries_mustache),
        PageTemplate("delivery", PackageResources.delivery_mustache),
        PageTemplate("dead-letters", PackageResources.dead_letters_mustache),
        PageTemplate("delivery-rows", PackageResources.delivery_rows_mustache),
        PageTemplate("plugin", PackageResources.plugin_mustache),
        PageTemplate("plugins", PackageResources.plugins_mustache),
        PageTemplate("configuration", PackageResources.configuration_mustache),
        PageTemplate("select", PackageResources.select_mustache),
    ]
}
