import YAML

/// Who may update ConfigMaps is said by organisation or repository.
struct ValidateConfigUpdaterACLs: ConfigurationCheck {
    let code = RuleCode.validateConfigUpdaterACLs
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        let maps = input.trees.plugins?.at("config_updater", "maps")?.pairs.map(\.value) ?? []
        let entries = maps.flatMap { map in
            ["allowed_repos", "denied_repos"].flatMap { map[$0]?.texts ?? [] }
        }
        return entries.compactMap { entry in
            guard let place = entry.location, !Self.isScope(entry.value) else { return nil }
            return CheckFinding(at: place, "`\(entry.value)` is not of the form org or org/repo")
        }
    }

    private static func isScope(_ text: String) -> Bool {
        guard RepositoryScope(text) != nil else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-._/".utf8.contains(byte)
            }
        }
    }
}
