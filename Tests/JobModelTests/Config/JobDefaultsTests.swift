import JobModel
import Testing

@Suite struct JobDefaultsTests {
    @Test(arguments: [
        ("", "", "o/r", "c", true), ("*", "*", "", "c", true), ("o", "", "o/r", "c", true),
        ("o/r", "c", "o/r", "c", true),
        ("o/r", "d", "o/r", "c", false), ("o/x", "", "o/r", "c", false), ("r", "", "o/r", "c", false),
        ("o", "", "", "c", false), ("host.example/r", "", "https://host-review.example/r", "c", true),
        ("host.example", "", "http://host.example/r", "c", true),
    ])
    func entriesMatch(repo: String, cluster: String, jobRepo: String, jobCluster: String, matches: Bool) {
        let entry = DefaultEntry(repo: repo, cluster: cluster, config: ProwJobDefault())
        #expect(entry.matches(repo: jobRepo, cluster: jobCluster) == matches)
    }

    @Test func laterEntriesWinAndTheJobWinsOverAll() throws {
        var first = DecorationConfig()
        first.timeout = .hours(1)
        first.gracePeriod = .seconds(1)
        first.censorSecrets = true
        var second = DecorationConfig()
        second.timeout = .hours(2)
        second.gracePeriod = .seconds(2)
        var defaults = JobDefaults()
        defaults.decorateAllJobs = true
        defaults.decorationEntries = [DefaultEntry(config: first), DefaultEntry(repo: "o", config: second)]
        var job = JobBase(name: "unit")
        job.decorationConfig = DecorationConfig()
        job.decorationConfig?.gracePeriod = .seconds(3)

        try defaults.apply(to: &job, repo: "o/r")
        #expect(job.decorationConfig?.timeout == .hours(2))
        #expect(job.decorationConfig?.gracePeriod == .seconds(3))
        #expect(job.decorationConfig?.censorSecrets == true)
    }

    @Test(arguments: [(nil, false, false), (nil, true, true), (true, false, true), (false, true, false)])
    func decoration(own: Bool?, all: Bool, decorated: Bool) throws {
        var defaults = JobDefaults()
        defaults.decorateAllJobs = all
        var job = JobBase(name: "unit")
        job.decorate = own
        try defaults.apply(to: &job, repo: "o/r")
        #expect((job.decorationConfig != nil) == decorated)
    }

    @Test func fillsInTheRest() throws {
        var defaults = JobDefaults()
        defaults.podNamespace = "pods"
        var job = JobBase(name: "unit")
        try defaults.apply(to: &job, repo: "")
        #expect(job.agent == .kubernetes)
        #expect(job.cluster == "default")
        #expect(job.namespace == "pods")
        #expect(job.prowJobDefault == ProwJobDefault(tenantID: "GlobalDefaultID"))
    }

    static let preset = preset(labels: ["gpu": "true"], env: ["name": "A", "value": "1"])

    static func preset(labels: [String: String], env: JSONValue) -> Preset {
        var preset = Preset(labels: labels)
        preset.env = [env]
        return preset
    }

    @Test func presetsGoToJobsWithTheirLabels() throws {
        var defaults = JobDefaults()
        var preset = Self.preset
        preset.volumes = [["name": "v"]]
        preset.volumeMounts = [["name": "v", "mountPath": "/v"]]
        preset.tolerations = [["key": "t"]]
        defaults.presets = [preset, Self.preset(labels: ["other": "x"], env: ["name": "B"])]
        var job = JobBase(name: "unit")
        job.labels = ["gpu": "true"]
        job.spec = PodSpec(containers: [Container(), Container()])
        job.spec?.initContainers = [Container()]

        try defaults.apply(to: &job, repo: "o/r")
        let pod = try #require(job.spec)
        #expect(pod.containers.map(\.env) == Array(repeating: [EnvVar(name: "A", value: "1")], count: 2))
        #expect(pod.containers.allSatisfy { $0.fields["volumeMounts"]?.arrayValue?.count == 1 })
        #expect(pod.initContainers.allSatisfy { $0.env.isEmpty })
        #expect(pod.outline.volumes == ["v"])
        #expect(pod.fields["tolerations"] == [["key": "t"]])
    }

    @Test func presetsMustNotClash() throws {
        var container = Container()
        container.env = [EnvVar(name: "A", value: "2")]
        var outline = PodSpec(containers: [container]).outline
        #expect(throws: PresetConflict(part: .env, name: "A")) { try outline.add(Self.preset) }
    }

    /// A pod that is kept packed reads as one that is not, presets included.
    @Test func packedPodsAreTheSame() throws {
        var preset = Self.preset
        preset.volumeMounts = [["name": "v", "mountPath": "/v"]]
        preset.tolerations = [["key": "t", "seconds": 3]]
        let fields: [String: JSONValue] = [
            "containers": [
                ["name": "a", "args": ["x"], "env": [["name": "B"]]], ["image": "i", "resources": JSONValue.null],
            ],
            "initContainers": [["restartPolicy": "Always"], [:]],
            "volumes": [["name": "w"]],
            "priority": -7, "share": JSONValue.double(0.25), "hostNetwork": true,
        ]
        var plain = PodSpec(fields: fields)
        var packed = PodSpec(packed: PackedValue(.object(fields)))
        #expect(packed.fields == fields)
        plain.add([preset])
        packed.add([preset])
        #expect(packed == plain)
        #expect(packed.fields == plain.fields)
        for outline in [plain.outline, packed.outline] {
            #expect(outline.containers.map(\.name) == ["a", ""])
            #expect(outline.containers.map(\.hasProgram) == [true, false])
            #expect(outline.containers.map(\.variables) == [["B", "A"], ["A"]])
            #expect(outline.containers.map { $0.mounts.map(\.path) } == [["/v"], ["/v"]])
            #expect(outline.initContainersAreSidecars == [true, false])
            #expect(outline.volumes == ["w"])
        }
    }
}
