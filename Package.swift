// swift-tools-version:6.1
import PackageDescription

// Continuous integration sets this: a warning then fails the build.
let warningsAreErrors = Context.environment["BOWSPRIT_WARNINGS_AS_ERRORS"] != nil

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + (warningsAreErrors ? [.unsafeFlags(["-warnings-as-errors"])] : [])

// MARK: Outside packages

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let coreMetrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let jwtKit = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioFoundation = Target.Dependency.product(name: "NIOFoundationCompat", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let metricsTestKit = Target.Dependency.product(name: "MetricsTestKit", package: "swift-metrics")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

// MARK: Shorthands

/// A library in `Sources/<name>`, with its tests in `Tests/<name>Tests`.
///
/// The tests find `testFiles` by their own place in the source tree.
func library(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    resources: [Resource] = [],
    testing: [Target.Dependency] = [],
    testFiles: [String] = []
) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings),
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.target(name: name)] + dependencies + testing,
            exclude: testFiles,
            swiftSettings: settings
        ),
    ]
}

/// A bot plugin in `Plugins/<name>`, with its tests in `Tests/Plugins/<name>Tests`.
func plugin(_ name: String) -> [Target] {
    [
        .target(
            name: name,
            dependencies: ["PluginKit"] + (pluginPackages[name] ?? []),
            path: "Plugins/\(name)",
            swiftSettings: settings
        ),
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.target(name: name), "PluginKit", "PluginTesting"],
            path: "Tests/Plugins/\(name)Tests",
            swiftSettings: settings
        ),
    ]
}

/// The outside packages that plugins need.
let pluginPackages: [String: [Target.Dependency]] = ["ConfigUpdaterPlugin": [crypto]]

let plugins = [
    "ApprovePlugin", "AssignPlugin", "BlockadePlugin", "BlunderbussPlugin", "BranchCleanerPlugin", "CatPlugin",
    "CherryPickApprovedPlugin", "CherrypickerPlugin", "CherryPickUnapprovedPlugin", "CLAPlugin", "ConfigUpdaterPlugin",
    "DCOPlugin", "DogPlugin", "GoosePlugin", "HeartPlugin", "HelpPlugin", "HoldPlugin", "InvalidCommitMsgPlugin",
    "IssueManagementPlugin", "JiraPlugin", "LabelPlugin", "LGTMPlugin", "LifecyclePlugin", "MergeCommitBlockerPlugin",
    "MergeMethodCommentPlugin", "MilestoneApplierPlugin", "MilestonePlugin", "MilestoneStatusPlugin",
    "NeedsRebasePlugin", "OverridePlugin", "OwnersLabelPlugin", "PonyPlugin", "ProjectManagerPlugin", "RefreshPlugin",
    "ReleaseNotePlugin", "RequireMatchingLabelPlugin", "RetitlePlugin", "RiflePlugin", "ShrugPlugin",
    "SigMentionPlugin", "SizePlugin", "SkipPlugin", "SlackEventsPlugin", "StagePlugin", "TestFreezePlugin",
    "TrickOrTreatPlugin", "TriggerPlugin", "VerifyOwnersPlugin", "WelcomePlugin", "WIPPlugin", "YuksPlugin",
]

var targets: [Target] = []

// MARK: System libraries behind small Swift doors

targets += [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibRE2", pkgConfig: "re2", providers: [.apt(["libre2-dev"])]),
    .systemLibrary(name: "CLibZ", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CRE2", dependencies: ["CLibRE2"]),
]
targets += library("ConfigurationSchema", testing: ["YAML"])
targets += library("YAML", ["CLibYAML", "ConfigurationSchema"], testing: ["TestSupport"])
targets += library("RE2", ["CRE2", "ConfigurationSchema"])
targets += library("GoTemplate", testing: ["TestSupport"])

// MARK: Values without I/O

targets += library("ForgeModel", ["ConfigurationSchema"])
targets += library(
    "JobModel",
    ["ConfigurationSchema", "ForgeModel", "GoTemplate", "RE2"],
    testing: ["TestSupport", "YAML"]
)
targets += library("Owners", ["ForgeModel", "RE2", "YAML"], testing: ["TestSupport"])
targets += library(
    "Settings",
    ["CLibZ", "ConfigurationSchema", "ForgeModel", "GoTemplate", "JobModel", "RE2", "YAML"],
    testing: ["bowsprit-fuzz", "TestSupport"],
    testFiles: [
        "Golden",
        "Small/config.yaml", "Small/config-other.yaml", "Small/jobs", "Small/owners", "Small/plugins.yaml",
        "Small/prow.yaml",
    ]
)

// MARK: What a plugin author reads

targets += library(
    "PluginKit",
    ["ConfigurationSchema", "ForgeModel", "GoTemplate", "JobModel", "Owners", "RE2"],
    testing: ["PluginTesting", "TestSupport"]
)
targets += [.target(name: "PluginTesting", dependencies: ["PluginKit"], swiftSettings: settings)]
targets += plugins.flatMap(plugin)

// The plugin of the example package, tested here too: building the whole package is for scripts/check_examples.
targets += [
    .target(
        name: "GreetPlugin",
        dependencies: ["PluginKit"],
        path: "Examples/greeting-bot/Sources/GreetPlugin",
        swiftSettings: settings
    ),
    .testTarget(
        name: "GreetPluginTests",
        dependencies: ["GreetPlugin", "PluginKit", "PluginTesting"],
        path: "Examples/greeting-bot/Tests/GreetPluginTests",
        swiftSettings: settings
    ),
]

// MARK: The outside world

targets += library(
    "Persistence",
    ["CLibZ", "ForgeModel", "JobModel", "JobEngine", grdb],
    testing: ["JobStoreTesting", "TestSupport"]
)
targets += library(
    "GitHubForge",
    ["ForgeModel", "PluginKit", asyncHTTPClient, jwtKit, logging, metrics, nioCore, nioFoundation, nioHTTP1, deque],
    testing: ["ForgeSimulator", cryptoExtras, hummingbird, subprocess, systemPackage]
)
targets += library(
    "WebPages",
    ["ForgeModel", hummingbird, mustache, crypto, serviceLifecycle],
    resources: [.embedInCode("Resources")],
    testing: [hummingbirdTesting]
)
targets += [.target(name: "WebPagesTesting", swiftSettings: settings)]
targets += library(
    "ForgeSimulator",
    ["WebPages", hummingbird, asyncHTTPClient, crypto, cryptoExtras, subprocess, mustache, logging, serviceLifecycle],
    resources: [.embedInCode("Pages/Resources")],
    testing: ["WebPagesTesting", hummingbirdTesting]
)
targets += library(
    "ServiceAccess",
    [asyncHTTPClient, nioCore, nioFoundation, nioHTTP1],
    testing: [hummingbird]
)
targets += library(
    "KubernetesClient",
    ["ConfigurationSchema", "JobModel", "ServiceAccess", "YAML", asyncHTTPClient, nioCore, nioHTTP1, nioSSL],
    testing: ["KubernetesSimulator", subprocess, systemPackage]
)
targets += [
    // A stand-in for a cluster's API server, for the tests of several targets.
    .target(
        name: "KubernetesSimulator",
        dependencies: ["JobModel", hummingbird, hummingbirdTLS, nioCore, nioFoundation, nioSSL, logging],
        path: "Tests/KubernetesSimulator",
        swiftSettings: settings
    )
]
targets += library(
    "GoogleAccess",
    ["ServiceAccess", asyncHTTPClient, jwtKit, nioCore, nioFoundation, nioHTTP1],
    testing: [cryptoExtras, hummingbird]
)
targets += library("Censoring", [deque], testing: ["TestSupport"])
targets += library("Artifacts", ["JobModel"], testing: ["ObjectStorageTesting"])
targets += library(
    "CloudStorage",
    ["Artifacts", asyncHTTPClient, crypto, nioCore, nioFoundation, nioHTTP1],
    testing: ["ObjectStorageTesting", hummingbird, subprocess, systemPackage],
    testFiles: ["storage-servers.py"]
)
targets += [.target(name: "ObjectStorageTesting", dependencies: ["Artifacts"], swiftSettings: settings)]
targets += library(
    "JobEngine",
    ["JobModel", crypto, logging, metrics],
    testing: ["JobStoreTesting", "TestSupport", metricsTestKit]
)
targets += [
    .target(name: "JobStoreTesting", dependencies: ["JobEngine", "JobModel"], swiftSettings: settings),
    .target(name: "JobBackendTesting", dependencies: ["JobEngine", "JobModel"], swiftSettings: settings),
]
targets += library("GitProcess", [subprocess, systemPackage])
targets += library(
    "CherryPicks",
    ["ForgeModel", "GitProcess", "PluginKit", systemPackage],
    testing: ["PluginTesting"]
)
targets += library(
    "LocalBackend",
    [
        "Artifacts", "Censoring", "ForgeModel", "GitProcess", "JobModel", "JobEngine", subprocess, systemPackage,
        logging,
    ],
    testing: ["JobBackendTesting", "JobStoreTesting", "TestSupport"]
)
targets += library(
    "ContainerLauncher",
    [
        "JobModel", "JobEngine", "LocalBackend", "ServiceAccess", asyncHTTPClient, nioCore, nioFoundation, nioHTTP1,
        systemPackage, logging,
    ],
    testing: ["Artifacts", "JobBackendTesting", "TestSupport"]
)
targets += [
    // What the tests of several targets share.
    .target(
        name: "TestSupport",
        dependencies: [asyncHTTPClient, hummingbird, logging],
        path: "Tests/TestSupport",
        swiftSettings: settings
    )
]
targets += library("JUnitReports")
targets += library(
    "Reporting",
    [
        "ForgeModel", "GoTemplate", "JobModel", "JobEngine", "GitHubForge", "JUnitReports", "ServiceAccess", "Settings",
        asyncHTTPClient, crypto, deque, logging, metrics, nioCore, nioHTTP1,
    ],
    testing: ["JobStoreTesting", "ReporterTesting", "TestSupport", hummingbird]
)
targets += [.target(name: "ReporterTesting", dependencies: ["JobModel", "Reporting"], swiftSettings: settings)]
targets += library(
    "Uploads",
    ["Artifacts", "Censoring", "CLibZ", "JobModel", "RE2", "Reporting"],
    testing: ["ObjectStorageTesting", "ReporterTesting"]
)
targets += library(
    "Merging",
    ["ForgeModel", "GoTemplate", "JobModel", "Settings", "JobEngine", "GitHubForge", crypto, logging, metrics],
    testing: ["JobStoreTesting", "TestSupport"]
)

targets += library(
    "InRepoConfig",
    ["ForgeModel", "GitHubForge", "JobModel", "Settings", "YAML", deque, metrics, subprocess],
    testing: ["ForgeSimulator", asyncHTTPClient, logging]
)

// MARK: The bot

targets += library(
    "Hooks",
    [
        "ForgeModel", "GitHubForge", "JobEngine", "JobModel", "Persistence", "PluginKit", "Reporting", "Settings",
        "YAML", asyncHTTPClient, crypto, deque, hummingbird, logging, metrics, nioCore, nioFoundation, nioHTTP1,
    ],
    testing: ["ForgeSimulator", "Owners", "PluginTesting", subprocess, systemPackage]
)
targets += library(
    "Dashboard",
    ["ForgeModel", "JobModel", "WebPages", hummingbird, logging],
    resources: [.embedInCode("Resources")],
    testing: ["WebPagesTesting", hummingbirdTesting]
)
targets += library(
    "BowspritApp",
    [
        "Artifacts", "CherryPicks", "CLibZ", "CloudStorage", "ConfigurationSchema", "ContainerLauncher", "Dashboard",
        "ForgeModel", "ForgeSimulator", "GitHubForge", "GoogleAccess", "GoTemplate", "Hooks", "InRepoConfig",
        "JobEngine", "JobModel", "JUnitReports", "KubernetesClient", "LocalBackend", "Merging", "Owners", "Persistence",
        "PluginKit", "Reporting", "ServiceAccess", "Settings", "Uploads", "WebPages", "YAML",
        asyncHTTPClient, coreMetrics, hummingbird, logging, metrics, nioCore, nioFoundation, nioHTTP1,
        serviceLifecycle, subprocess, unixSignals,
    ] + plugins.map { .target(name: $0) },
    resources: [.embedInCode("Resources")],
    testing: [
        "BowspritCommandLine", "GreetPlugin", "JobStoreTesting", "KubernetesSimulator", "PluginTesting", "TestSupport",
        cryptoExtras, hummingbirdTesting, systemPackage,
    ]
)
targets += [
    // Its tests run the executable: they are among those of BowspritApp.
    .target(
        name: "BowspritCommandLine",
        dependencies: [
            "BowspritApp", "GitHubForge", "JobModel", "LocalBackend", "PluginKit", "Settings", argumentParser,
        ],
        swiftSettings: settings
    ),
    .executableTarget(name: "bowsprit", dependencies: ["BowspritCommandLine"], swiftSettings: settings),
]

targets += [
    .executableTarget(
        name: "bowsprit-bench",
        dependencies: [
            "Artifacts", "CloudStorage", "Hooks", "JobEngine", "JobModel", "LocalBackend", "Persistence", "RE2",
            "Settings", "YAML", argumentParser, asyncHTTPClient, grdb, hummingbird, logging, nioCore, nioFoundation,
            nioHTTP1, nioPosix, subprocess, systemPackage,
        ],
        swiftSettings: settings
    )
]

targets += [
    .executableTarget(
        name: "bowsprit-fuzz",
        dependencies: ["ForgeModel", "Owners", "Settings", "YAML", argumentParser],
        swiftSettings: settings
    )
]

let package = Package(
    name: "bowsprit",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "bowsprit", targets: ["bowsprit"]),
        .executable(name: "bowsprit-bench", targets: ["bowsprit-bench"]),
        // What a bot with plugins of its own is made of.
        .library(name: "BowspritApp", targets: ["BowspritApp", "BowspritCommandLine"]),
        .library(name: "PluginKit", targets: ["PluginKit"]),
        .library(name: "PluginTesting", targets: ["PluginTesting"]),
        // The contracts of backends, stores and reporters, as suites for those of others.
        .library(name: "JobBackendTesting", targets: ["JobBackendTesting", "JobEngine"]),
        .library(name: "JobStoreTesting", targets: ["JobStoreTesting", "JobEngine"]),
        .library(name: "ReporterTesting", targets: ["ReporterTesting", "Reporting"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.1.0"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.60.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.26.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.4.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.4.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.5.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.24.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.1.0"),
    ],
    targets: targets,
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
