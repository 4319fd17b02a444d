public import YAML

extension PluginsConfiguration {
    /// Reads a `plugins.yaml` and the files that add to it (Prow's `_pluginconfig.yaml`).
    ///
    /// A section of a Prow plugin that Bowsprit does not offer is kept and gets a warning; names of such plugins get
    /// one together. What neither knows is an error, and so is what two files say that only one may say.
    public static func read(
        _ node: YAMLNode?,
        supplemental: [YAMLNode] = [],
        catalog: PluginCatalog
    ) -> Decoded<PluginsConfiguration> {
        read(node, supplemental: supplemental, catalog: catalog, reading: SettingsReading())
    }

    static func read(
        _ node: YAMLNode?,
        supplemental: [YAMLNode],
        catalog: PluginCatalog,
        reading: SettingsReading
    ) -> Decoded<PluginsConfiguration> {
        var reader = PluginsReader(catalog: catalog, decoder: reading.decoder)
        if let node { reader.read(node) }
        for node in supplemental { reader.readSupplemental(node) }
        reader.check()
        let diagnostics = reading.rules.applied(to: reader.diagnostics).inOrder
        let isValid = !diagnostics.contains { $0.severity == .error }
        return Decoded(value: isValid ? reader.configuration : nil, diagnostics: diagnostics)
    }
}
