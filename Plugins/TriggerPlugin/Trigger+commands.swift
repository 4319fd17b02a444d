import PluginKit

extension Trigger {
    /// For help alone: which texts start jobs is for the jobs' own expressions to say.
    static let commands = [test, retest, retestRequired, testManualRequired, abort, okToTestCommand]

    private static let trusted = Audience.checked("trusted people, and anyone on a trusted pull request")

    private static let test = Command(
        "test",
        aliases: ["test?"],
        arguments: .any,
        isCaseSensitive: true,
        places: .openPullRequests,
        audience: trusted,
        usage: "/test (JOB ... | all | ?)",
        summary: "Starts jobs: the ones named, or all that run by themselves; `?` lists them.",
        examples: ["/test pull-lantern-unit", "/test all", "/test ?"]
    )

    private static let retest = Command(
        "retest",
        arguments: .any,
        isCaseSensitive: true,
        places: .openPullRequests,
        audience: trusted,
        summary: "Starts jobs again that failed, and those that should have run and did not.",
        examples: ["/retest"]
    )

    private static let retestRequired = Command(
        "retest-required",
        isCaseSensitive: true,
        places: .openPullRequests,
        audience: trusted,
        summary: "Does what `/retest` does, without optional jobs.",
        examples: ["/retest-required"]
    )

    private static let testManualRequired = Command(
        "test-manual-required",
        isCaseSensitive: true,
        places: .openPullRequests,
        audience: trusted,
        summary: "Starts required jobs that run only when they are asked for.",
        examples: ["/test-manual-required"]
    )

    private static let abort = Command(
        "abort",
        arguments: .any,
        isCaseSensitive: true,
        places: .openPullRequests,
        audience: trusted,
        usage: "/abort [JOB ... | all]",
        summary: "Ends jobs of this pull request that wait or run: the ones named, or all.",
        examples: ["/abort", "/abort pull-lantern-e2e"]
    )

    private static let okToTestCommand = Command(
        "ok-to-test",
        arguments: .accepted { $0.isEmpty || $0 == "cancel" || NamedHead($0) != nil },
        isCaseSensitive: true,
        places: .openPullRequests,
        audience: .checked("trusted people"),
        usage: "/ok-to-test [SHA | cancel]",
        summary: "Trusts the author of this pull request to run jobs, now and with later commits, or no longer. "
            + "With SHA, only if that commit is the head.",
        examples: ["/ok-to-test", "/ok-to-test 1111111111111111111111111111111111111111", "/ok-to-test cancel"]
    )
}
