import CLibYAML

/// Looks past the first document of a text for another one that says something.
struct FollowingDocuments {
    /// Where the first of them starts that isn't empty; nil when there is none.
    private(set) var start: yaml_mark_t?
    private var candidate = yaml_mark_t()

    /// Takes one event behind the first document. Returns whether to go on.
    mutating func take(_ event: borrowing yaml_event_t) -> Bool {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            candidate = event.start_mark
            return true
        case YAML_DOCUMENT_END_EVENT, YAML_STREAM_END_EVENT:
            return true
        case YAML_SCALAR_EVENT:
            let data = event.data.scalar
            if data.length == 0, data.style == YAML_PLAIN_SCALAR_STYLE { return true }
        default:
            break
        }
        start = candidate
        return false
    }

    /// Takes what isn't YAML behind the first document.
    mutating func take(_ failure: YAMLTreeBuilder.Failure) {
        start = failure.mark
    }
}
