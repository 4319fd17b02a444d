/// A remark of a check run about a line.
struct RemarkView: Sendable {
    let place: String
    let level: String
    let text: String

    init(_ annotation: SimulatorState.CheckAnnotation) {
        place = "\(annotation.path):\(annotation.startLine)"
        level = annotation.level
        let message = annotation.message.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        text = annotation.title.map { "\($0): \(message)" } ?? message
    }
}
