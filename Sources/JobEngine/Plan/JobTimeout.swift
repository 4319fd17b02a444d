/// What took too long, and how Prow says it.
enum JobTimeout: String, Hashable, Sendable {
    case scheduling = "Pod scheduling timeout."
    case pending = "Pod pending timeout."
    case running = "Pod running timeout."
}
