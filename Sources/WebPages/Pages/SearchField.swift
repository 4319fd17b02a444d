/// The field at the top right of every page.
public struct SearchField: Sendable, Hashable {
    /// Where it leads, with the parameter `q`.
    public let path: String
    /// What it looks for, for the label.
    public let label: String
    /// What may be put in, for the empty field.
    public let placeholder: String

    /// Joins the parts.
    public init(path: String, label: String, placeholder: String) {
        self.path = path
        self.label = label
        self.placeholder = placeholder
    }
}
