/// Something that webhooks are told of.
struct WebhookEvent: Sendable {
    let event: String
    let action: String?
    /// The login of the owner, whose webhooks hear of it too.
    let owner: String
    /// `owner/name`; nil for what concerns only an organisation.
    let repository: String?
    /// The hook that alone hears of it, as of a ping; nil for all that want the event.
    var hook: Int?
    let payload: JSON
}
