/// What the value of a member asks for.
indirect enum DemandRule: Sendable {
    /// Nothing, whatever it is.
    case harmless
    /// What its members ask for.
    case object(DemandRules)
    /// What each of its elements asks for.
    case each(DemandRule)
    /// A permission, if there is any value; the noun is what it is called, with the name that this member gives it.
    case demands(JobPermission, String, name: String? = nil)
    /// A permission, unless it is one of these values.
    case only([JSONValue], JobPermission, String)
    /// A permission, unless it is a text that a check finds harmless.
    case text(JobPermission, String, isHarmless: @Sendable (String) -> Bool)

    /// What a value at a path asks for. What has an unexpected shape asks for `unknown`.
    func demands(of value: JSONValue, at path: String, unknown: JobPermission) -> [JobDemand] {
        if value.saysNothing { return [] }
        let surprise = JobDemand(permission: unknown, name: DemandName.quoted(path.lastMember), path: path)
        switch self {
        case .harmless:
            return []
        case .object(let rules):
            return rules.demands(of: value, at: path)
        case .each(let rule):
            guard let elements = value.arrayValue else { return [surprise] }
            return elements.enumerated().flatMap { index, element in
                rule.demands(of: element, at: "\(path)[\(index)]", unknown: unknown)
            }
        case .demands(let permission, let noun, let member):
            let name = (member.flatMap { value[$0] } ?? value).stringValue.map { " \(DemandName.quoted($0))" } ?? ""
            return [JobDemand(permission: permission, name: noun + name, path: path)]
        case .only(let values, let permission, let noun):
            guard !values.contains(value) else { return [] }
            let name = value.stringValue.map { " \(DemandName.quoted($0))" } ?? ""
            return [JobDemand(permission: permission, name: noun + name, path: path)]
        case .text(let permission, let noun, let isHarmless):
            guard let text = value.stringValue else { return [surprise] }
            guard !isHarmless(text) else { return [] }
            return [JobDemand(permission: permission, name: "\(noun) \(DemandName.quoted(text))", path: path)]
        }
    }
}

extension JSONValue {
    /// Whether Kubernetes reads the value as if it were not there.
    fileprivate var saysNothing: Bool {
        self == .null || self == .string("") || self == .array([])
    }
}

extension String {
    /// What follows the last dot of a path.
    fileprivate var lastMember: String {
        String(split(separator: ".").last ?? "")
    }
}
