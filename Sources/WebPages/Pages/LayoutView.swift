/// What the template `layout` shows.
struct LayoutView: Sendable {
    struct Item: Sendable {
        let title: String
        let path: String
        let isCurrent: Bool
    }

    let siteName: String
    let home: String
    let pageTitle: String
    let stylesheet = Asset.stylesheet.path
    let script = Asset.script.path
    let favicon = Asset.favicon.path
    let items: [Item]
    let search: SearchField?
    let events: String?
    let bannerHTML: HTML?
    let mainHTML: HTML

    init(site: Site, page: Page, main: String) {
        siteName = site.name
        home = site.navigation.first?.path ?? "/"
        pageTitle = page.title
        items = site.navigation.map { item in
            Item(title: item.title, path: item.path, isCurrent: item.path == page.section)
        }
        search = site.search
        events =
            page.topics.isEmpty
            ? nil
            : site.eventsPath.map { $0 + URLPath.query(page.topics.map { ("topic", $0.rawValue) }) }
        bannerHTML = page.banner
        mainHTML = HTML(markup: main)
    }
}
