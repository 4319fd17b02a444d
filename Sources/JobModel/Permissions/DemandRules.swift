/// What the members of an object ask for.
///
/// Kubernetes grows new members every few months. One that is not listed is not known to be harmless, so it asks for a
/// permission too; so does a known one in other letters, which some reader of the document could take for the known one.
struct DemandRules: Sendable {
    private let members: [String: DemandRule]
    private let unknown: JobPermission

    /// The rules of members by name, and the permission for any other; the harmless ones are only named.
    init(harmless: [String], _ members: [String: DemandRule], unknown: JobPermission = .privileged) {
        self.members = members.merging(harmless.map { ($0, .harmless) }) { rule, _ in rule }
        self.unknown = unknown
    }

    /// What an object asks for, in the order of its members' names.
    func demands(of value: JSONValue, at path: String) -> [JobDemand] {
        guard let object = value.objectValue else {
            return [JobDemand(permission: unknown, name: DemandName.quoted(path), path: path)]
        }
        return object.sorted { $0.key < $1.key }.flatMap { key, value in
            let path = "\(path).\(key)"
            guard let rule = members[key] else {
                return [JobDemand(permission: unknown, name: "unknown \(DemandName.quoted(key))", path: path)]
            }
            return rule.demands(of: value, at: path, unknown: unknown)
        }
    }
}
