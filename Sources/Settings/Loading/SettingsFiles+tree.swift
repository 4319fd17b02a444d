extension SettingsFiles {
    /// The main file (nil when there is none, or it can't be found out) and those that add to it.
    func mainTree(_ paths: SettingsPaths) -> SettingsFileTree {
        tree(paths.config, paths.supplemental.configDirectories, suffix: paths.supplemental.configSuffix)
    }

    /// The file with plugins and those that add to it.
    func pluginTree(_ paths: SettingsPaths) -> SettingsFileTree {
        tree(paths.pluginConfig, paths.supplemental.pluginDirectories, suffix: paths.supplemental.pluginSuffix)
    }

    /// The files with jobs.
    func jobTree(_ paths: SettingsPaths) -> SettingsFileTree {
        var tree = SettingsFileTree(.jobs, self)
        if let path = paths.jobConfig { tree.walk(path) }
        return tree
    }

    private func tree(_ file: String?, _ directories: [String], suffix: String) -> SettingsFileTree {
        var tree = SettingsFileTree(.supplemental(suffix: suffix), self)
        if let file { tree.takeFile(file) }
        for directory in directories { tree.walk(directory) }
        return tree
    }
}
