import PluginKit

/// One person's approval as it stands.
struct Approval: Hashable {
    /// What it was given with; the text is the tooltip in the notification.
    enum Means: String {
        case command = "Approved"
        case lgtm = "LGTM"
        case authorship = "Author self-approved"
    }

    /// Who approved, as GitHub spells it.
    let login: Login
    let means: Means
    /// The comment or review that says so.
    let reference: String
    /// Whether the person also said that no issue is needed.
    let isNoIssue: Bool
}
