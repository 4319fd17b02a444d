import Foundation
import WebPages

/// One pull request: the template `pull`.
struct PullView: Sendable {
    struct PresetButton: Sendable {
        let index: Int
        let title: String
    }

    struct EditLink: Sendable {
        let file: String
        let editPath: String
    }

    let url: String
    let topic: String
    let repository: String
    let repositoryPath: String
    let title: String
    let number: String
    let state: MarkView
    let author: String
    let head: String
    let base: String
    let sha: String
    let tabs: TabsView
    let items: [TimelineItem]
    let checks: [CheckView]
    let suites: [SuiteView]
    let mergeBox: MergeBox
    let labels: [LabelView]
    let reviewers: [String]
    let assignees: [String]
    let dashboard: String?
    let presets: [PresetButton]
    let edits: [EditLink]
    let commands: [ForgePages.CommandHint]
    let login: String?
    let isOpen: Bool
    let isDraft: Bool
    let mayReopen: Bool
    let isOwn: Bool

    init(
        _ visit: ForgeVisit,
        pages: ForgePages,
        commits: [(sha: String, message: String)],
        files: [ForgeFileChange],
        now: Date
    ) throws(ForgeError) {
        let found = try visit.repository
        let (issue, pull) = try visit.thread
        let path = try visit.pullPath
        url = path
        topic = LiveTopic.thread(found.fullName, issue.number).rawValue
        repository = found.fullName
        repositoryPath = ForgePath.repository(found.fullName)
        title = issue.title
        number = "#\(issue.number)"
        state = issue.stateView
        author = issue.author
        head = pull.head.repository == found.fullName ? pull.head.ref : "\(pull.head.repository):\(pull.head.ref)"
        base = pull.base.ref
        sha = String(pull.head.sha.prefix(7))
        tabs = TabsView(path: path, fileCount: files.count, isFiles: false)
        items =
            Timeline(
                state: visit.state,
                repository: found,
                issue: issue,
                pull: pull,
                commits: commits,
                now: now
            ).items
        checks = CheckView.checks(of: pull, in: found, state: visit.state)
        suites = SuiteView.suites(of: pull.head.sha, in: found, state: visit.state)
        mergeBox = try MergeBox(visit)
        labels = issue.labels.sorted().map { LabelView($0, in: found) }
        reviewers = pull.requestedReviewers + pull.requestedTeams
        assignees = issue.assignees
        dashboard = pages.configuration.dashboardURL().map {
            "\($0)/pr\(ForgePath.repository(found.fullName))/\(issue.number)"
        }
        presets = pages.presets(found.fullName, issue.number).enumerated().map {
            PresetButton(index: $0, title: $1.title)
        }
        edits = files.filter { $0.status != "removed" && $0.patch != nil }.prefix(8).map { file in
            EditLink(file: file.path, editPath: "\(path)/edit" + URLPath.query([("path", file.path)]))
        }
        commands = pages.configuration.commands
        login = visit.login
        isOpen = issue.isOpen
        isDraft = issue.isOpen && pull.isDraft
        mayReopen = !issue.isOpen && pull.mergedAt == nil
        isOwn = visit.login == issue.author
    }
}
