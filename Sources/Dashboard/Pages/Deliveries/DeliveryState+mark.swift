import WebPages

extension DeliveryState {
    /// How pages show the state.
    var markView: MarkView {
        switch self {
        case .waiting: MarkView(.waiting)
        case .running: MarkView(.running)
        case .done: MarkView(.success, word: "done")
        case .retrying: MarkView(.waiting, word: "retrying")
        case .dead: MarkView(.error, word: "dead")
        }
    }
}
