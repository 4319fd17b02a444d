import JobModel

/// What the pod utilities need to be told; what must not be told them together, loading finds.
enum DecorationRules {
    /// What is wrong with settings, and the keys that lead there.
    struct Problem: Hashable, Sendable {
        var path: [String]
        var message: String
    }

    /// What is wrong with the settings that all layers make together.
    static func problems(in config: DecorationConfig) -> [Problem] {
        var found: [Problem] = []
        func note(_ path: String..., message: String) {
            found.append(Problem(path: path, message: message))
        }
        let images = config.utilityImages
        let needed = [
            ("clonerefs", images?.clonerefs), ("initupload", images?.initupload),
            ("entrypoint", images?.entrypoint), ("sidecar", images?.sidecar),
        ]
        let missing = needed.filter { $0.1?.isEmpty ?? true }.map(\.0)
        if !missing.isEmpty {
            note("utility_images", message: "`utility_images` lacks \(missing.listed)")
        }
        guard let storage = config.gcsConfiguration else {
            note(message: "`gcs_configuration` is missing")
            return found
        }
        if storage.pathStrategy == nil {
            note("gcs_configuration", message: "`path_strategy` is missing")
        }
        return found
    }
}
