import ArgumentParser
import Settings

/// Prow's flags for files that add to config.yaml and to plugins.yaml.
struct SupplementalFlags: ParsableArguments {
    @Option(help: "A folder with files that add to config.yaml. May be given several times.")
    var supplementalProwConfigDir: [String] = []

    @Option(help: "How the names of such files end.")
    var supplementalProwConfigsFilenameSuffix: String = "_prowconfig.yaml"

    @Option(help: "A folder with files that add to plugins.yaml. May be given several times.")
    var supplementalPluginConfigDir: [String] = []

    @Option(help: "How the names of such files end.")
    var supplementalPluginConfigsFilenameSuffix: String = "_pluginconfig.yaml"

    var paths: SupplementalPaths {
        var paths = SupplementalPaths()
        paths.configDirectories = supplementalProwConfigDir
        paths.configSuffix = supplementalProwConfigsFilenameSuffix
        paths.pluginDirectories = supplementalPluginConfigDir
        paths.pluginSuffix = supplementalPluginConfigsFilenameSuffix
        return paths
    }
}
