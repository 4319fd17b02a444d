// swift-tools-version:6.1
import PackageDescription

let package = Package(
    name: "greeting-bot",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "bowsprit", path: "../..")
    ],
    targets: [
        .target(
            name: "GreetPlugin",
            dependencies: [.product(name: "PluginKit", package: "bowsprit")]
        ),
        .testTarget(
            name: "GreetPluginTests",
            dependencies: ["GreetPlugin", .product(name: "PluginTesting", package: "bowsprit")]
        ),
        .executableTarget(
            name: "greeting-bot",
            dependencies: ["GreetPlugin", .product(name: "BowspritApp", package: "bowsprit")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
