import Foundation

/// A temporary folder with the configuration that the bot is measured with, and its data.
struct BenchFolder: Sendable {
    static let secret = "a-secret-for-the-benchmark-alone"

    let root: URL

    /// Writes the folder.
    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "bowsprit-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try write("config.yaml", Self.config)
        try write("jobs.yaml", Self.jobs)
        try write("plugins.yaml", Self.plugins)
        try write("hmac", Self.secret)
        try write("token", "token-for-the-benchmark-alone")
    }

    /// Where a file of the folder is.
    func path(_ name: String) -> String { root.appending(path: name).path(percentEncoded: false) }

    /// Deletes the folder.
    func remove() throws { try FileManager.default.removeItem(at: root) }

    private func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: root.appending(path: name))
    }

    private static let config = """
        prowjob_namespace: default
        log_level: warning
        """

    private static let jobs = """
        presubmits:
          \(SamplePayload.repository):
          - name: pull-lantern-unit
            always_run: true
            spec:
              containers:
              - command: ["true"]
          - name: pull-lantern-slow
            always_run: false
            trigger: '(?m)^/lamp( oil)?\\s*$'
            rerun_command: /lamp
            spec:
              containers:
              - command: ["true"]
        """

    private static let plugins = """
        plugins:
          harbor:
            plugins: [approve, assign, help, hold, label, lgtm, size, trigger, wip]
        """
}
