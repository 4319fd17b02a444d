public import Foundation

/// Something that the bot did to a pull request.
public struct BotAction: Sendable, Hashable, Codable {
    /// When.
    public var time: Date
    /// What: `added the label lgtm`. Backticks mark code.
    public var text: String
    /// The plugin that wanted it.
    public var plugin: String?
    /// Why.
    public var cause: Cause

    /// Joins the parts.
    public init(time: Date, text: String, plugin: String? = nil, cause: Cause) {
        self.time = time
        self.text = text
        self.plugin = plugin
        self.cause = cause
    }
}
