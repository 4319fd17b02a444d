import Foundation
import GoTemplate
import JobModel
import Testing

@Suite("Jobs in templates")
struct ProwJobTemplateTests {
    @Test(
        "have the names of Prow's structs",
        arguments: [
            ("{{.Spec.Job}} {{.Spec.Type}} {{.Spec.Context}} {{.Spec.Cluster}}", "unit presubmit ci/unit "),
            ("{{.Name}} {{.ObjectMeta.Name}} {{.Namespace}} {{.ClusterAlias}}", "a1b2 a1b2 jobs default"),
            ("{{.Status.State}} {{.Status.URL}} {{.Status.BuildID}}", "failure https://ci.example.com/7 7"),
            ("{{.Status.StartTime}} {{.Status.CompletionTime}}", "2026-11-23 07:00:00 +0000 UTC <nil>"),
            ("{{with .Status.StartTime}}{{.Unix}}{{end}} {{.Complete}}", "1795417200 false"),
            ("{{.Spec.Refs.Org}}/{{.Spec.Refs.Repo}} {{.Spec.Refs.OrgRepoString}}", "acme/web acme/web"),
            ("{{.Spec.Refs}}", "main:base,5:head"),
            ("{{range .Spec.Refs.Pulls}}#{{.Number}} {{.Author}} {{.SHA}} {{.HeadRef}}{{end}}", "#5 ada head topic"),
            ("{{(index .Spec.Refs.Pulls 0).Title}}", "Fix"),
            ("{{len .Spec.ExtraRefs}}{{with index .Spec.ExtraRefs 0}}{{.Repo}}{{end}}", "1tools"),
            ("{{index .ObjectMeta.Labels \"area\"}}{{index .Labels \"none\"}}|", "ci|"),
            ("{{index .Annotations \"prow.k8s.io/job\"}}", "unit"),
            ("{{.Spec.DecorationConfig.GCSConfiguration.Bucket}} {{.Spec.DecorationConfig.Timeout}}", "logs 2h0m0s"),
            ("{{if eq .Spec.Type \"presubmit\" \"batch\"}}pull{{else}}other{{end}}", "pull"),
            ("{{if .Spec.PodSpec}}pod{{else}}none{{end}} {{.Spec.MaxConcurrency}}", "none 0"),
            (
                "Job {{.Spec.Job}} of type {{.Spec.Type}} ended with state {{.Status.State}}. "
                    + "<{{.Status.URL}}|View logs>",
                "Job unit of type presubmit ended with state failure. <https://ci.example.com/7|View logs>"
            ),
        ]
    )
    func names(template: String, expected: String) throws {
        #expect(try CheckedTemplate<ProwJob>(template).render(job) == expected)
    }

    @Test("are checked against every field that a job can have", arguments: ["{{.Spec.Jbo}}", "{{.Spec.Refs.Pull}}"])
    func finds(template: String) {
        #expect(throws: TemplateError.self) { try CheckedTemplate<ProwJob>(template) }
    }

    @Test("may have no refs, which templates ask before")
    func emptyJob() throws {
        let periodic = ProwJob(
            metadata: ObjectMeta(),
            spec: ProwJobSpec(type: .periodic, job: "nightly"),
            status: ProwJobStatus(state: .triggered, startTime: nil)
        )
        let careful = try CheckedTemplate<ProwJob>("{{with .Spec.Refs}}{{.Org}}{{else}}none{{end}}")
        #expect(try careful.render(periodic) == "none")
        #expect(
            try CheckedTemplate<ProwJob>("{{.Status.StartTime}}").render(periodic) == "0001-01-01 00:00:00 +0000 UTC"
        )
        let careless = try CheckedTemplate<ProwJob>("{{.Spec.Refs.Org}}")
        #expect(throws: TemplateError.self) { try careless.render(periodic) }
    }

    private var job: ProwJob {
        let pull = Pull(number: 5, author: "ada", sha: "head", title: "Fix", headRef: "topic")
        var spec = ProwJobSpec(type: .presubmit, job: "unit")
        spec.context = "ci/unit"
        spec.refs = Refs(org: "acme", repo: "web", baseRef: "main", baseSHA: "base", pulls: [pull])
        spec.extraRefs = [Refs(org: "acme", repo: "tools")]
        var decoration = DecorationConfig()
        decoration.timeout = .hours(2)
        decoration.gcsConfiguration = GCSConfiguration()
        decoration.gcsConfiguration?.bucket = "logs"
        spec.decorationConfig = decoration
        var status = ProwJobStatus(state: .failure, startTime: Date(timeIntervalSince1970: 1_795_417_200))
        status.url = "https://ci.example.com/7"
        status.buildID = "7"
        let metadata = ObjectMeta(
            name: "a1b2",
            namespace: "jobs",
            labels: ["area": "ci"],
            annotations: ["prow.k8s.io/job": "unit"]
        )
        return ProwJob(metadata: metadata, spec: spec, status: status)
    }
}
