import ForgeModel

/// GitHub's `milestone`.
struct WireMilestone: Decodable {
    let number: Int
    let title: String

    var value: Milestone { Milestone(number: number, title: title) }
}
