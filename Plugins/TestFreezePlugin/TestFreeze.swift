public import PluginKit

/// Tells authors of pull requests to Kubernetes when its next release is being frozen.
///
/// As in Prow, it is about one repository and one branch, whose releases it knows.
public struct TestFreeze: Plugin {
    /// The name in `plugins.yaml`: `testfreeze`.
    public static let name: PluginName = "testfreeze"
    /// What it does, for help.
    public static let summary = "Tells in kubernetes/kubernetes that a test freeze or code freeze is on."

    static let repository = RepositoryName(owner: "kubernetes", name: "kubernetes")
    static let branch = "master"
    static let fastForwardJob = "ci-fast-forward"

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened) { event, call in
                let pull = event.pullRequest
                guard pull.repository == Self.repository, pull.base.name == Self.branch,
                    let freeze = try await Freeze(call)
                else { return [] }
                let last = try await call.jobs.lastSuccess(ofPeriodic: Self.fastForwardJob)
                let text = freeze.words(lastFastForward: last, isBug: pull.labels.contains("kind/bug"))
                // A reopened pull request may have an older notice, far up.
                let notice = Notice(
                    key: Self.name.text,
                    body: text,
                    renewal: .atTheEnd,
                    legacyPrefix: "Please note that we're already in"
                )
                return [.setNotice(notice, on: pull.id)]
            }
        ]
    }
}
