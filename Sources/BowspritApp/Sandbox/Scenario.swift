public import ForgeModel
import Foundation
import YAML

/// A play for the sandbox: who says what, what is waited for, and what must be true at the end.
public struct Scenario: Decodable, Sendable {
    /// What must hold, and is waited for or checked at once. All of the parts given must hold.
    public struct Condition: Decodable, Sendable, Hashable {
        /// The pull request carries this label.
        var label: String?
        /// The pull request does not carry this label.
        var no_label: String?
        /// The context of a status on the head.
        var status: String?
        /// The state of that status.
        var state: String?
        /// Text in that status's description.
        var says: String?
        /// Text in a comment of the bot.
        var bot_says: String?
        /// How many comments the bot has there: what people have to read.
        var bot_comments: Int?
        /// Whether the pull request is merged, its head in the base branch of the real repository.
        var merged: Bool?
        /// Text in the description of the status `tide` on the head.
        var tide_says: String?
        /// How many jobs were started for the pull request.
        var jobs: Int?
        /// Jobs that ran as processes and succeeded for the pull request.
        var jobs_succeeded: [String]?
    }

    /// One step. It either acts as somebody, or waits, or checks.
    public struct Step: Decodable, Sendable {
        /// Who acts.
        let `as`: String?
        /// What they comment.
        let comment: String?
        /// The files that they push, by path.
        let push: [String: String]?
        /// What is waited for.
        let await: Condition?
        /// What must be true now.
        let expect: Condition?
    }

    /// What it shows, in a sentence.
    public let title: String
    /// The repository, `owner/name`.
    public let repository: RepositoryName
    /// The number of the pull request.
    public let pull_request: Int
    /// What happens, in order.
    public let steps: [Step]
    /// What must be true at the end.
    public let expect: Condition

    /// The pull request that it is about.
    var pullRequest: ThreadID { ThreadID(repository, pull_request) }
}

extension Scenario {
    private static let builtins: [String: [UInt8]] = [
        "conflict": PackageResources.conflict_yaml,
        "failing": PackageResources.failing_yaml,
        "hold": PackageResources.hold_yaml,
        "merge": PackageResources.merge_yaml,
        "stranger": PackageResources.stranger_yaml,
    ]

    /// The names of the scenarios that come with the bot; their files are in `scenarios/`.
    public static var builtinNames: [String] { builtins.keys.sorted() }

    /// Reads a scenario by its name, or from a file.
    ///
    /// - Throws: ``UserError`` when there is none, or it has mistakes, naming all of them with their places.
    public static func load(_ nameOrPath: String) throws -> Scenario {
        if let bytes = builtins[nameOrPath] {
            return try parse(String(decoding: bytes, as: UTF8.self), file: "scenarios/\(nameOrPath).yaml")
        }
        guard FileManager.default.fileExists(atPath: nameOrPath) else {
            throw UserError(
                "--scenario: there is no file \(nameOrPath), and the scenarios by name are "
                    + builtinNames.joined(separator: ", ")
            )
        }
        let data = try ConfigurationFile.data(nameOrPath, flag: "--scenario")
        return try parse(String(decoding: data, as: UTF8.self), file: nameOrPath)
    }

    static func parse(_ text: String, file: String) throws -> Scenario {
        try SandboxSeed.decode(Scenario.self, text, file: file)
    }
}
