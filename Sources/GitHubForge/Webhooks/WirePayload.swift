import ForgeModel
import Foundation

/// The parts of a webhook's payload that the bot reads. Which are there depends on the event, so the event's name
/// comes in with the decoder.
struct WirePayload: Decodable {
    static let eventNameKey = CodingUserInfoKey(rawValue: "bowsprit.event")

    struct Organization: Decodable {
        let login: String
    }

    struct Pusher: Decodable {
        let name: String?
    }

    enum CodingKeys: String, CodingKey {
        case action, repository, organization, sender, issue, comment, review, label, changes, commits
        case pullRequest = "pull_request"
        case ref, before, after, created, deleted, forced, compare, pusher
        case sha, context, state, description
        case targetURL = "target_url"
        case checkRun = "check_run"
        case checkSuite = "check_suite"
        case requestedAction = "requested_action"
    }

    let action: String
    let repository: WireRepository?
    let organization: Organization?
    let event: ForgeEvent

    init(from decoder: any Decoder) throws {
        let name = Self.eventNameKey.flatMap { decoder.userInfo[$0] as? String } ?? ""
        let container = try decoder.container(keyedBy: CodingKeys.self)
        action = try container.decodeIfPresent(String.self, forKey: .action) ?? ""
        repository = try container.decodeIfPresent(WireRepository.self, forKey: .repository)
        organization = try container.decodeIfPresent(Organization.self, forKey: .organization)
        let reader = EventReader(container: container, action: action, repository: try repository?.name)
        event = try reader.event(named: name)
    }
}
