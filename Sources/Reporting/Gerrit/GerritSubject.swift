import Foundation
import JobModel

/// The revision of a Gerrit change that a job tests, as its labels and annotations say.
struct GerritSubject: Hashable {
    /// The address of the Gerrit server, without a slash at the end.
    let instance: String
    /// The change's id, as Gerrit writes it: `project~branch~Change-Id`, with the project escaped.
    let change: String
    /// The commit.
    let revision: String
    /// The number of the patch set; nil where it is not known.
    let patchSet: Int?

    /// The revision; nil when the job is not about one.
    init?(_ job: ProwJob) {
        let instance = job.metadata.annotations["prow.k8s.io/gerrit-instance"] ?? ""
        self.instance = instance.hasSuffix("/") ? String(instance.dropLast()) : instance
        change = job.metadata.annotations["prow.k8s.io/gerrit-id"] ?? ""
        revision = job.metadata.labels[Self.revisionLabel] ?? ""
        patchSet = Self.patchSet(of: job)
        guard !self.instance.isEmpty, !change.isEmpty, !revision.isEmpty else { return nil }
    }

    /// The number of the patch set that a job tests.
    static func patchSet(of job: ProwJob) -> Int? {
        job.metadata.labels["prow.k8s.io/gerrit-patchset"].flatMap(Int.init)
    }

    static let revisionLabel = "prow.k8s.io/gerrit-revision"

    /// The path of the change in [Gerrit's API](https://gerrit-review.googlesource.com/Documentation/rest-api-changes.html).
    var path: String {
        "/a/changes/\(Self.segment(change))"
    }

    /// The path of the revision.
    var revisionPath: String {
        "\(path)/revisions/\(Self.segment(revision))"
    }

    /// A part of a path; what is escaped already stays so.
    private static func segment(_ text: String) -> String {
        let plain = text.removingPercentEncoding ?? text
        let safe = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_~")
        let escaped = plain.addingPercentEncoding(withAllowedCharacters: safe.union(CharacterSet(charactersIn: ".")))
        return escaped.map { $0.allSatisfy { $0 == "." } ? $0.replacing(".", with: "%2E") : $0 } ?? ""
    }
}
