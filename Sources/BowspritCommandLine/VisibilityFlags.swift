import ArgumentParser
import BowspritApp

/// The flags for what the pages show; they are those of Prow's deck.
struct VisibilityFlags: ParsableArguments {
    @Flag(help: "Show hidden jobs too on the pages: those with hidden: true, and those of deck's hidden_repos.")
    var showHidden = false

    @Flag(help: "Show nothing but hidden jobs on the pages.")
    var hiddenOnly = false

    @Option(
        help: "Show nothing on the pages but the jobs of this tenant (tenant_id). May be given several times."
    )
    var tenantId: [String] = []

    var options: VisibilityOptions {
        VisibilityOptions(showsHidden: showHidden, showsHiddenOnly: hiddenOnly, tenantIDs: tenantId)
    }
}
