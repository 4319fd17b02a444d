public import ConfigurationSchema

// A section of `plugins.yaml` may be a list, such as `blockades`, or a map, such as `milestone_applier`.

extension Array: PluginConfiguration where Element: ConfigurationValue {}

extension Dictionary: PluginConfiguration where Key == String, Value: ConfigurationValue {}
