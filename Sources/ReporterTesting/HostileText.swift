import JobModel

/// A text that the configuration of a repository, or a backend, may put into a job to do harm.
struct HostileText: Sendable {
    let name: String
    let text: String

    static let all = [
        HostileText(name: "line breaks", text: "a\r\nb\u{2028}c\n\nd: {}"),
        HostileText(name: "control characters", text: "a\u{0}b\u{1B}[31mc\u{7F}\u{202E}d"),
        HostileText(name: "markup", text: "</td><script>|`${{x}}` @everyone <!channel> [a](javascript:b) {{.Spec}}"),
        HostileText(name: "paths and queries", text: "../../a?b=c&d=%2e#e"),
        HostileText(name: "joined emoji", text: String(repeating: "👩‍👩‍👧‍👦", count: 100)),
        HostileText(name: "great length", text: String(repeating: "long ", count: 4_000)),
        HostileText(name: "nothing", text: ""),
    ]

    /// Puts the text wherever the configuration or a backend might.
    func put(into job: inout ProwJob) {
        job.spec.job = text
        job.spec.context = text
        job.spec.rerunCommand = text
        job.status.description = text
        job.status.url = text
        job.status.buildID = text
        job.spec.refs?.baseRef = text
        for index in job.spec.refs?.pulls.indices ?? 0..<0 {
            job.spec.refs?.pulls[index].title = text
            job.spec.refs?.pulls[index].author = text
        }
    }
}
