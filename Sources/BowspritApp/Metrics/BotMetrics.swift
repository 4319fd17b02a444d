import CoreMetrics

/// The process's metrics.
enum BotMetrics {
    /// Where `/metrics` reads from.
    static let registry: MetricsRegistry = {
        let registry = MetricsRegistry()
        MetricsSystem.bootstrap(registry)
        return registry
    }()
}
