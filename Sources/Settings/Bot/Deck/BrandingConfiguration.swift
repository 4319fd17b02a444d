public import ConfigurationSchema

/// `deck.branding`: the logo and the colours of the dashboard.
public struct BrandingConfiguration: ConfigurationSection, Hashable {
    /// The address of the logo; empty is the usual one.
    public var logo = ""
    /// The address of the icon; empty is the usual one.
    public var favicon = ""
    /// The colour behind pages; empty is the usual one.
    public var backgroundColor = ""
    /// The colour of the header; empty is the usual one.
    public var headerColor = ""

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("logo", \.logo, "The address of the logo.", example: "/static/extensions/logo.svg"),
        .init("favicon", \.favicon, "The address of the icon.", example: "/static/extensions/favicon.ico"),
        .init("background_color", \.backgroundColor, "The colour behind pages, as in CSS.", example: "'#f3f3f3'"),
        .init("header_color", \.headerColor, "The colour of the header, as in CSS.", example: "'#326ce5'"),
    ]

    /// The usual looks.
    public init() {}
}
