import JobModel

extension ProwJobSpec {
    /// What the first container mounts, each with its volume; `null` for one that the pod does not have.
    var mountedVolumes: [(mount: JSONValue, volume: JSONValue)] {
        guard let pod = podSpec, let container = pod.containers.first else { return [] }
        let volumes = pod.fields["volumes"]?.arrayValue ?? []
        return (container.fields["volumeMounts"]?.arrayValue ?? []).map { mount in
            (mount, volumes.first { $0["name"] == mount["name"] } ?? .null)
        }
    }
}
