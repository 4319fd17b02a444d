/// A declared key of a section, by its position among them.
struct DeclaredKey<Section: ConfigurationSection>: CodingKey, CaseIterable {
    let position: Int

    static var allCases: [DeclaredKey] { Section.keys.all.indices.map(DeclaredKey.init(position:)) }

    var stringValue: String { Section.keys.all[position].name }
    var intValue: Int? { nil }

    init(position: Int) {
        self.position = position
    }

    init?(stringValue: String) {
        guard let position = Section.keys.position(of: stringValue) else { return nil }
        self.position = position
    }

    init?(intValue: Int) {
        nil
    }
}
