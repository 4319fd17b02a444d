public import ForgeModel
public import Owners

/// What plugins that ask for reviews share: when they do, and what they say. How they weigh people is their own.
public struct ReviewerFinder: Sendable {
    /// The settings.
    public let settings: ReviewerSettings
    /// Whether owners of any other directory are asked when there are too few.
    public let fillsFromAllOwners: Bool
    /// How well people know the lines that a pull request changes.
    public let scores: @Sendable (PullRequest, [ChangedFile], OwnersTree, Call) async throws -> [Login: Double]

    /// Makes a finder.
    ///
    /// - Parameter scores: How well people know the changed lines. Unless given, nobody knows them better than others.
    public init(
        _ settings: ReviewerSettings,
        fillsFromAllOwners: Bool = false,
        scores: @escaping @Sendable (PullRequest, [ChangedFile], OwnersTree, Call) async throws -> [Login: Double] = {
            _,
            _,
            _,
            _ in [:]
        }
    ) {
        self.settings = settings
        self.fillsFromAllOwners = fillsFromAllOwners
        self.scores = scores
    }

    /// The command, which works whatever the settings skip.
    public static let command = Command(
        "auto-cc",
        places: .openPullRequests,
        summary: "Asks some owners of the changed files for a review.",
        examples: ["/auto-cc"]
    )

    /// Asks when a pull request is ready for reviewers, when the awaited status comes, or when somebody comments.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .readyForReview) { event, call in
                let pull = event.pullRequest
                guard settings.waitForStatus == nil, settings.wants(pull), !Self.namesReviewers(pull.body) else {
                    return []
                }
                return try await request(for: pull, call)
            },
            .status { event, call in
                guard let awaited = settings.waitForStatus, awaited.matches(event.status) else { return [] }
                var effects: [Effect] = []
                for pull in try await call.forge.openPullRequests(withHead: event.sha, in: call.repository)
                where settings.wants(pull) && pull.requestedReviewers.isEmpty {
                    effects += try await request(for: pull, call)
                }
                return effects
            },
            .commands(Self.command) { event, call in
                let effects = try await request(for: call.forge.pullRequest(event.thread), call)
                guard effects.isEmpty else { return effects }
                throw Refusal("There is nobody to ask: OWNERS files name no other owner with time for these files.")
            },
        ]
    }

    /// Whether a description says by `/cc` or `/uncc` whom to ask.
    static func namesReviewers(_ description: String) -> Bool {
        CommandLine.lines(of: description).contains { ["cc", "uncc"].contains($0.word.lowercased()) }
    }

    private func request(for pull: PullRequest, _ call: Call) async throws -> [Effect] {
        let files = try await call.forge.changedFiles(of: pull.id)
        let owners = try await call.owners.owners(of: call.repository, branch: pull.base.name)
        var selection = ReviewerSelection(
            files: files.map(\.path),
            owners: owners,
            author: pull.author.login,
            scores: try await scores(pull, files, owners, call),
            random: call.random
        ) { [settings] login in
            guard settings.usesStatusAvailability else { return false }
            // Who cannot be asked about counts as free: a review request does no harm.
            return (try? await call.forge.isBusy(login)) ?? false
        }
        let request = ReviewerRequest(
            count: settings.requestCount,
            limit: settings.maxRequestCount,
            excludesApprovers: settings.excludesApprovers,
            fillsFromAllOwners: fillsFromAllOwners
        )
        let reviewers = await selection.reviewers(request)
        guard !reviewers.isEmpty else { return [] }
        return [.setReviewRequested(reviewers.map(Reviewer.user), present: true, on: pull.id)]
    }
}
