extension Asset {
    /// The stylesheet of all pages.
    public static let stylesheet = Asset(
        name: "bowsprit",
        suffix: "css",
        contentType: "text/css; charset=utf-8",
        bytes: PackageResources.bowsprit_css
    )

    /// The script of all pages, which none of them needs.
    public static let script = Asset(
        name: "bowsprit",
        suffix: "js",
        contentType: "text/javascript; charset=utf-8",
        bytes: PackageResources.bowsprit_js
    )

    /// The shapes of marks, and the few other pictures.
    public static let icons = Asset(
        name: "icons",
        suffix: "svg",
        contentType: "image/svg+xml",
        bytes: PackageResources.icons_svg
    )

    /// The picture in the browser's tab.
    public static let favicon = Asset(
        name: "favicon",
        suffix: "svg",
        contentType: "image/svg+xml",
        bytes: PackageResources.favicon_svg
    )

    /// Every asset.
    public static let all = [stylesheet, script, icons, favicon]
}
