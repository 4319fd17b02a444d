import ArgumentParser

/// `bowsprit job`, and the commands below it.
struct JobCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job",
        abstract: "Start, list, show, abort and rerun jobs.",
        discussion: """
            The jobs are those of a bot: --data names its data folder on this machine,
            --url the address of its dashboard. Where a bot runs on the data folder it
            does what is asked; where none runs, the folder itself is read and changed,
            and the next bot goes on from there. A job's name may be cut off where the
            beginning is unique.

            EXAMPLES:
              bowsprit job list --data /var/lib/bowsprit --state failure
              bowsprit job start pull-unit --org my-org --repo my-repo --pull-number 14 \\
                --data /var/lib/bowsprit --follow
              bowsprit job log 4f2c --follow --url http://bot.example.org:8888
              bowsprit job abort 4f2c --data /var/lib/bowsprit
            """,
        subcommands: [
            JobStartCommand.self, JobListCommand.self, JobShowCommand.self, JobLogCommand.self, JobAbortCommand.self,
            JobRerunCommand.self,
        ]
    )
}
