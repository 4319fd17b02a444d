/// A label with a dot of its colour.
struct LabelView: Sendable {
    let name: String
    let colour: String

    init(_ name: String, in repository: SimulatorState.Repository) {
        self.name = name
        let colour = repository.label(name)?.color ?? ""
        let isColour = colour.count == 6 && colour.allSatisfy(\.isHexDigit)
        self.colour = isColour ? "#\(colour)" : "#8b949e"
    }
}
