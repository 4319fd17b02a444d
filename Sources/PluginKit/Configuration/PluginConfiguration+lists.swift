public import ConfigurationSchema

// Some sections of `plugins.yaml` are lists, such as `blockades`.
extension Array: PluginConfiguration where Element: ConfigurationValue {}
