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

    var options: BackendOptions {
        BackendOptions(kind: backend, containerSocket: containerSocket)
    }
}

extension BackendOptions.Kind: ExpressibleByArgument {}
