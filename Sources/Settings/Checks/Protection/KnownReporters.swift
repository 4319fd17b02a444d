/// Contexts that widely used services report, besides those of jobs.
enum KnownReporters {
    private static let names: Set = [
        "tide", "DCO", "dco", "EasyCLA", "cla/google", "cla/linuxfoundation", "license/cla", "Header rules",
        "Pages changed", "Redirect rules", "Mixed content",
    ]
    private static let prefixes = ["ci/circleci", "codecov/", "continuous-integration/", "deploy/netlify", "netlify/"]

    static func report(_ context: String) -> Bool {
        names.contains(context) || prefixes.contains { context.hasPrefix($0) }
    }
}
