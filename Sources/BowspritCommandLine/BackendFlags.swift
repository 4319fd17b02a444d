public import ArgumentParser
public import BowspritApp

/// Where jobs run.
struct BackendFlags: ParsableArguments {
    @Option(help: "Where jobs run whose agent does not say: as processes of this machine, or in containers.")
    var backend: BackendOptions.Kind = .local

    @Option(
        help: """
            The unix socket of Podman or Docker, for jobs in containers. (default: DOCKER_HOST, else where these usually \
            listen)
            """
    )
    var containerSocket: String?

    @Option(
        help: """
            Docker's config.json with logins to registries, for the images of all jobs. Read again for each pull.
            """
    )
    var containerRegistryConfig: String?

    var options: BackendOptions {
        BackendOptions(
            kind: backend,
            containerSocket: containerSocket,
            registryConfigPath: containerRegistryConfig
        )
    }
}

extension BackendOptions.Kind: ExpressibleByArgument {}
