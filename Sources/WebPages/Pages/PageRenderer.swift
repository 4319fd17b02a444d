public import Hummingbird
import Mustache

/// Makes pages of a site from Mustache templates and view values.
///
/// Templates escape what stands in two braces. Three braces are for values of the type ``HTML`` only, whose names end
/// in `HTML`.
public struct PageRenderer: Sendable {
    /// A template that a page asked for is not there.
    public struct MissingTemplate: Error, Sendable, CustomStringConvertible {
        let name: String

        /// What is wrong, for the log.
        public var description: String { "no template is called `\(name)`" }
    }

    private let site: Site
    private let library: MustacheLibrary

    /// Parses templates.
    ///
    /// - Throws: `MustacheTemplate.Error` when a template can't be parsed.
    public init(site: Site, templates: [PageTemplate]) throws {
        self.site = site
        var library = MustacheLibrary()
        for template in PageTemplate.shared + templates {
            try library.register(template.text, named: template.name)
        }
        self.library = library
    }

    /// Answers a request with a page.
    ///
    /// - Parameters:
    ///   - page: What the layout has to know.
    ///   - template: The template of the page's main part.
    ///   - view: What that template shows; Mustache reads stored properties only.
    ///   - request: The request, for its `If-None-Match`.
    /// - Throws: ``MissingTemplate``.
    public func response(_ page: Page, template: String, view: Any, to request: Request) throws -> Response {
        let main = try fragment(template, view: view)
        let text = try fragment("layout", view: LayoutView(site: site, page: page, main: main))
        return .html(text, status: page.status, to: request)
    }

    /// Renders a template alone.
    ///
    /// - Throws: ``MissingTemplate``.
    public func fragment(_ template: String, view: Any) throws -> String {
        guard let text = library.render(view, withTemplate: template) else { throw MissingTemplate(name: template) }
        return text
    }
}
