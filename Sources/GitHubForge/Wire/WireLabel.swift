import ForgeModel

/// GitHub's `label`, which in old answers is a bare string.
struct WireLabel: Decodable {
    let value: LabelName

    private enum CodingKeys: CodingKey {
        case name
    }

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: CodingKeys.self) {
            value = LabelName(try container.decode(String.self, forKey: .name))
        } else {
            value = LabelName(try decoder.singleValueContainer().decode(String.self))
        }
    }
}
