import YAML

/// Reads the file with plugins and those that add to it.
struct PluginFileReader {
    /// What reading them gave.
    struct Read: Sendable {
        var entries: [SettingsFileTree.Entry]
        var plugins = PluginsConfiguration()
        var diagnostics: [Diagnostic] = []
    }

    let files: any SettingsFiles
    let catalog: PluginCatalog
    let reading: SettingsReading

    /// Reads the files.
    ///
    /// - Parameter hasMain: Whether the first file is the main one.
    func read(_ entries: [SettingsFileTree.Entry], hasMain: Bool) -> Read {
        var read = Read(entries: entries)
        let nodes = entries.map { node($0.path, &read.diagnostics) }
        let result = PluginsConfiguration.read(
            hasMain ? nodes.first ?? nil : nil,
            supplemental: nodes.dropFirst(hasMain ? 1 : 0).compactMap(\.self),
            catalog: catalog,
            reading: reading
        )
        read.diagnostics += result.diagnostics
        read.plugins = result.value ?? PluginsConfiguration()
        return read
    }

    private func node(_ path: String, _ diagnostics: inout [Diagnostic]) -> YAMLNode? {
        do throws(SettingsFileError) {
            let content = try files.text(of: path)
            do throws(YAMLError) {
                let document = try YAMLParser().document(content, file: path)
                diagnostics += document.diagnostics
                return document.root
            } catch {
                diagnostics += error.diagnostics
            }
        } catch {
            diagnostics.append(error.diagnostic)
        }
        return nil
    }
}
