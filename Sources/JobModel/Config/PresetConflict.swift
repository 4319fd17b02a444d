/// What a preset would add to a pod that has it already.
public struct PresetConflict: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sort of thing that is there already.
    public enum Part: String, Hashable, Sendable {
        case env = "environment variable"
        case volume
        case volumeMount = "volume mount"
        case toleration
    }

    /// The sort of thing that is there already.
    public var part: Part
    /// Its name.
    public var name: String

    /// A clash over a part of a pod.
    public init(part: Part, name: String) {
        self.part = part
        self.name = name
    }

    /// One line for people.
    public var description: String {
        "a preset adds the \(part.rawValue) `\(name)`, which the pod has already"
    }
}
