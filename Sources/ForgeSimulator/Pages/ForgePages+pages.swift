import Foundation
import Hummingbird
import WebPages

extension ForgePages {
    private var now: Date { forge.configuration.now() }

    func repositories(_ visit: ForgeVisit) throws -> Response {
        try renderer.response(
            page("Repositories", visit, topics: [.forge]),
            template: "repositories",
            view: RepositoriesView(visit.state),
            to: visit.request
        )
    }

    func pulls(_ visit: ForgeVisit) throws -> Response {
        let repository = try visit.repository
        let view = PullsView(
            repository,
            dashboardURL: configuration.dashboardURL(),
            baseURL: forge.baseURL,
            now: now
        )
        return try renderer.response(
            page(repository.fullName, visit, topics: [.repository(repository.fullName)]),
            template: "pulls",
            view: view,
            to: visit.request
        )
    }

    func pull(_ visit: ForgeVisit) async throws -> Response {
        let repository = try visit.repository.fullName
        let issue = try visit.thread.issue
        let view = try PullView(
            visit,
            pages: self,
            commits: await forge.commits(repository, issue.number),
            files: await forge.files(repository, issue.number),
            now: now
        )
        return try renderer.response(
            page("\(issue.title) #\(issue.number)", visit, topics: [.thread(repository, issue.number)]),
            template: "pull",
            view: view,
            to: visit.request
        )
    }

    func files(_ visit: ForgeVisit) async throws -> Response {
        let repository = try visit.repository.fullName
        let issue = try visit.thread.issue
        let view = try FilesView(visit, files: await forge.files(repository, issue.number))
        return try renderer.response(
            page("Files of #\(issue.number)", visit, topics: [.thread(repository, issue.number)]),
            template: "files",
            view: view,
            to: visit.request
        )
    }

    func edit(_ visit: ForgeVisit) async throws -> Response {
        let pull = try visit.thread.pull
        guard let path = FormFields(query: visit.request)["path"],
            let content = try await forge.file(path, in: pull.head.repository, at: pull.head.sha)
        else { throw ForgeError.notFound }
        return try renderer.response(
            page("Edit \(path)", visit),
            template: "edit",
            view: EditView(visit, file: path, content: content),
            to: visit.request
        )
    }
}
