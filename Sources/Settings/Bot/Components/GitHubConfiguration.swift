public import ConfigurationSchema

/// `github`: where GitHub is.
public struct GitHubConfiguration: ConfigurationSection, Hashable {
    /// The address of GitHub's web pages.
    public var linkURL = "https://github.com"

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("link_url", \.linkURL, "The address of GitHub's web pages.", hasEffect: false)
    ]

    /// GitHub's own address.
    public init() {}

    /// Checks the address.
    public mutating func finish(_ decoder: any Decoder) throws {
        try decoder.reportUnlessAddress(linkURL, at: "link_url")
    }
}
