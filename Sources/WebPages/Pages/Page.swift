public import HTTPTypes

/// What one page tells its layout.
public struct Page: Sendable {
    /// What the page is, for the browser's tab.
    public var title: String
    /// The path of the navigation item that it belongs to.
    public var section: String?
    /// What it wants to hear of.
    public var topics: [LiveTopic]
    /// Something above everything else, such as who the reader acts as.
    public var banner: HTML?
    /// The status that it is sent with.
    public var status: HTTPResponse.Status

    /// Joins the parts.
    public init(
        title: String,
        section: String? = nil,
        topics: [LiveTopic] = [],
        banner: HTML? = nil,
        status: HTTPResponse.Status = .ok
    ) {
        self.title = title
        self.section = section
        self.topics = topics
        self.banner = banner
        self.status = status
    }
}
