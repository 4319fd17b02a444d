public import Foundation

/// `started.json`: what is known when a run starts.
public struct StartedRecord: Codable, Hashable, Sendable {
    /// When the run started, in seconds since 1970.
    public var timestamp: Int
    /// The number of the first pull request.
    @OmitEmpty public var pull: String
    /// What is checked out: the text form of the refs, by `ORG/REPO`.
    @OmitEmpty public var repos: [String: String]
    /// The commit that is tested.
    @OmitEmpty public var repoCommit: String
    /// The same, under its old name.
    @OmitEmpty public var repoVersion: String
    /// The machine.
    @OmitEmpty public var node: String
    /// What else is noted.
    @OmitEmpty public var metadata: [String: JSONValue]

    enum CodingKeys: String, CodingKey {
        case timestamp, pull, repos, node, metadata
        case repoCommit = "repo-commit"
        case repoVersion = "repo-version"
    }

    /// The record of a run.
    ///
    /// - Parameter commit: The commit that the checkout ended at; nil stands for the one that was asked for.
    public init(spec: ProwJobSpec, at time: Date, commit: String? = nil) {
        self.timestamp = Int(time.timeIntervalSince1970.rounded(.down))
        if let number = spec.refs?.pulls.first?.number {
            self.pull = "\(number)"
        }
        for refs in [spec.refs].compactMap(\.self) + spec.extraRefs {
            self.repos[refs.fullName] = refs.description
        }
        let revision = commit ?? spec.testedRefs?.revision ?? ""
        self.repoCommit = revision
        self.repoVersion = revision
    }
}

extension ProwJobSpec {
    /// The refs that the job tests: the primary ones, else the first extra ones that are not only for tools.
    public var testedRefs: Refs? {
        refs ?? extraRefs.first { !$0.auxiliary }
    }
}
