import Hummingbird
import Logging

/// The context of a request that came over no connection.
struct TestContext: RequestContext {
    struct Source: RequestContextSource {
        let logger = Logger.silent
    }

    var coreContext: CoreRequestContextStorage

    init(source: Source = Source()) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
