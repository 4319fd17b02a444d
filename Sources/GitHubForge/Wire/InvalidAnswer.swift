/// Text from GitHub that decodes but is not what its contract says.
struct InvalidAnswer: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = "GitHub sent an unexpected \(description)"
    }
}
