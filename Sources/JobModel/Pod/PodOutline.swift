/// The names in a pod, for presets and rules.
public struct PodOutline: Sendable {
    /// A container.
    public struct Container: Sendable {
        /// The name; empty when it has none.
        public var name: String
        /// Whether a program is named, in `command` or `args`.
        public var hasProgram: Bool
        /// The names of its variables, in their order.
        public var variables: [String]
        /// Its volume mounts, in their order.
        public var mounts: [Mount]
    }

    /// A volume mount.
    public struct Mount: Sendable {
        /// The name of the volume.
        public var name: String
        /// Where it is mounted.
        public var path: String
    }

    /// The containers that are the job.
    public private(set) var containers: [Container]
    /// For each init container, whether it runs beside the job: whether its `restartPolicy` is `Always`.
    public let initContainersAreSidecars: [Bool]
    /// The names of the volumes, in their order.
    public private(set) var volumes: [String]
    private var tolerations: [JSONValue]

    init(_ pod: PackedValue) {
        var containers: [Container] = []
        var sidecars: [Bool] = []
        var volumes: [String] = []
        var tolerations: [JSONValue] = []
        for member in PackedCursor(bytes: pod.bytes).members {
            if member.isNamed("containers") {
                containers = member.value.elements.map(Container.init)
            } else if member.isNamed("initContainers") {
                sidecars = member.value.elements.map { $0.text("restartPolicy") == "Always" }
            } else if member.isNamed("volumes") {
                volumes = member.value.elements.map { $0.text("name") }
            } else if member.isNamed("tolerations") {
                tolerations = member.value.elements.map(JSONValue.init)
            }
        }
        self.containers = containers
        self.initContainersAreSidecars = sidecars
        self.volumes = volumes
        self.tolerations = tolerations
    }

    /// Adds what a preset brings.
    ///
    /// - Throws: `PresetConflict` when the pod has a variable, volume, mount or toleration of the preset already.
    public mutating func add(_ preset: Preset) throws(PresetConflict) {
        try Self.add(preset.volumes, to: &volumes, .volume)
        for toleration in preset.tolerations {
            guard !tolerations.contains(toleration) else {
                throw PresetConflict(part: .toleration, name: toleration["key"]?.stringValue ?? "")
            }
            tolerations.append(toleration)
        }
        for index in containers.indices {
            try Self.add(preset.env, to: &containers[index].variables, .env)
            var mounts = containers[index].mounts.map(\.name)
            try Self.add(preset.volumeMounts, to: &mounts, .volumeMount)
            containers[index].mounts += preset.volumeMounts.map(Mount.init)
        }
    }

    private static func add(
        _ additions: [JSONValue],
        to names: inout [String],
        _ part: PresetConflict.Part
    ) throws(PresetConflict) {
        for addition in additions {
            let name = addition["name"]?.stringValue ?? ""
            guard !names.contains(name) else { throw PresetConflict(part: part, name: name) }
            names.append(name)
        }
    }
}

extension PodOutline.Container {
    init(_ container: PackedCursor) {
        self.init(name: "", hasProgram: false, variables: [], mounts: [])
        var program: [PackedCursor] = []
        for member in container.members {
            if member.isNamed("name") {
                name = member.value.string ?? ""
            } else if member.isNamed("command") {
                program.insert(contentsOf: member.value.elements.prefix(1), at: 0)
            } else if member.isNamed("args") {
                program.append(contentsOf: member.value.elements.prefix(1))
            } else if member.isNamed("env") {
                variables = member.value.elements.map { $0.text("name") }
            } else if member.isNamed("volumeMounts") {
                mounts = member.value.elements.map {
                    PodOutline.Mount(name: $0.text("name"), path: $0.text("mountPath"))
                }
            }
        }
        hasProgram = program.first?.string?.isEmpty == false
    }
}

extension PackedCursor {
    /// The text of an object's member; empty when there is none.
    fileprivate func text(_ name: StaticString) -> String {
        members.last { $0.isNamed(name) }?.value.string ?? ""
    }
}

extension PodOutline.Mount {
    init(_ mount: JSONValue) {
        self.init(name: mount["name"]?.stringValue ?? "", path: mount["mountPath"]?.stringValue ?? "")
    }
}
