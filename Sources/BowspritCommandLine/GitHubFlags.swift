import ArgumentParser
import GitHubForge

/// Where GitHub is, and as whom it is asked.
struct GitHubFlags: ParsableArguments {
    @Option(help: "GitHub's REST API.")
    var githubEndpoint: String = "https://api.github.com"

    @Option(help: "GitHub's GraphQL API.")
    var githubGraphqlEndpoint: String = "https://api.github.com/graphql"

    @Option(help: "Where people read GitHub.")
    var githubWebUrl: String = "https://github.com"

    @Option(help: "A file with a token of the bot's account.")
    var githubTokenPath: String?

    @Option(help: "The id of the GitHub App, instead of a token.")
    var githubAppId: String?

    @Option(help: "A file with the GitHub App's private key in PEM.")
    var githubAppPrivateKeyPath: String?

    var endpoints: GitHubEndpoints {
        GitHubEndpoints(rest: githubEndpoint, graphQL: githubGraphqlEndpoint, web: githubWebUrl)
    }
}
