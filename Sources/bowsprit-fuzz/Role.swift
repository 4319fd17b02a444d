/// What a file is in a configuration.
enum Role: String, CaseIterable, Sendable {
    case config, jobs, plugins, inrepo, owners, aliases, text

    /// The role of a file of the corpus for a target.
    init(path: String, target: FuzzTarget) {
        let name = path.split(separator: "/").last ?? ""
        switch target {
        case .settings where name.hasPrefix("config"): self = .config
        case .settings where name.hasPrefix("plugins"): self = .plugins
        case .settings: self = .jobs
        case .prowyaml: self = .inrepo
        case .owners where name.hasPrefix("OWNERS_ALIASES"): self = .aliases
        case .owners: self = .owners
        case .yaml: self = .text
        }
    }
}
