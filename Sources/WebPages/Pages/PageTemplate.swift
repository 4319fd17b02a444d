/// A Mustache template by the name that pages and other templates call it.
public struct PageTemplate: Sendable {
    /// The name.
    public let name: String
    /// The text, without the line's end that closes the file: templates are put into the middle of lines.
    public let text: String

    /// Takes a file as SwiftPM embeds it.
    public init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        text = String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
    }

    /// The layout and the partials that all sites share.
    static let shared = [
        PageTemplate("layout", PackageResources.layout_mustache),
        PageTemplate("mark", PackageResources.mark_mustache),
        PageTemplate("time", PackageResources.time_mustache),
        PageTemplate("duration", PackageResources.duration_mustache),
        PageTemplate("pager", PackageResources.pager_mustache),
        PageTemplate("message", PackageResources.message_mustache),
        PageTemplate("copy", PackageResources.copy_mustache),
    ]
}
