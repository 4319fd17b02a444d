/// The files of a package that is a bot with one plugin of its own.
struct PackageTemplate: Sendable {
    let plugin: NewPluginName
    /// The name of the package and of its executable.
    let name: String
    /// Where Bowsprit is, from the package's folder or from the root.
    let bowsprit: String

    /// Every file, by its path in the package.
    var files: [(path: String, text: String)] {
        let template = PluginTemplate(name: plugin)
        return [
            (".gitignore", ".build/\n.swiftpm/\nPackage.resolved\n"),
            ("Package.swift", manifest),
            ("Sources/\(name)/Main.swift", main),
            ("Sources/\(plugin.moduleName)/\(plugin.typeName).swift", template.plugin),
            ("Tests/\(plugin.testModuleName)/\(plugin.testName).swift", template.test),
        ]
    }

    private var manifest: String {
        """
        // swift-tools-version:6.1
        import PackageDescription

        let package = Package(
            name: "\(name)",
            platforms: [.macOS(.v15)],
            dependencies: [
                .package(name: "bowsprit", path: "\(bowsprit)")
            ],
            targets: [
                .target(
                    name: "\(plugin.moduleName)",
                    dependencies: [.product(name: "PluginKit", package: "bowsprit")]
                ),
                .testTarget(
                    name: "\(plugin.testModuleName)",
                    dependencies: ["\(plugin.moduleName)", .product(name: "PluginTesting", package: "bowsprit")]
                ),
                .executableTarget(
                    name: "\(name)",
                    dependencies: ["\(plugin.moduleName)", .product(name: "BowspritApp", package: "bowsprit")]
                ),
            ],
            swiftLanguageModes: [.v6]
        )

        """
    }

    private var main: String {
        """
        import BowspritApp
        import BowspritCommandLine
        import \(plugin.moduleName)

        /// The bot with the plugins that come with it, and `\(plugin.text)`.
        @main
        struct Main {
            static func main() async {
                await BowspritCommand.main(plugins: BuiltinPlugins.all + [\(plugin.typeName).self])
            }
        }

        """
    }
}
