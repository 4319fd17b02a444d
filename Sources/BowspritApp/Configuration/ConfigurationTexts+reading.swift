import Settings

extension ConfigurationTexts {
    /// The texts of files. Those that can't be read are left out.
    init(_ paths: [String], files: any SettingsFiles) {
        self.init(
            paths.compactMap { path in
                (try? files.contents(of: path)).map { (path: path, text: String(decoding: $0, as: UTF8.self)) }
            }
        )
    }
}
