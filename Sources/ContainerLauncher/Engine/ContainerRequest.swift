/// What a container is made of; see
/// [Create a container](https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerCreate).
struct ContainerRequest: Hashable, Sendable, Encodable {
    var image: String
    /// The image's own when nil.
    var entrypoint: [String]?
    /// The image's own when nil and there is no entrypoint either.
    var command: [String]?
    /// The variables, as `NAME=value`.
    var environment: [String] = []
    var workingDirectory: String?
    var user: String?
    var labels: [String: String] = [:]
    var attachesOutput = true
    var attachesErrors = true
    /// How long the engine itself waits before it kills, in seconds; the bot waits instead.
    var stopTimeout = 0
    var host = HostOptions()

    enum CodingKeys: String, CodingKey {
        case image = "Image"
        case entrypoint = "Entrypoint"
        case command = "Cmd"
        case environment = "Env"
        case workingDirectory = "WorkingDir"
        case user = "User"
        case labels = "Labels"
        case attachesOutput = "AttachStdout"
        case attachesErrors = "AttachStderr"
        case stopTimeout = "StopTimeout"
        case host = "HostConfig"
    }
}
