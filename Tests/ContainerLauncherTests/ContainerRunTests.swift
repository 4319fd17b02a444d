import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import LocalBackend
import Testing

@Suite(
    .timeLimit(.minutes(10)),
    .enabled(Comment(rawValue: PodmanService.absence)) { await PodmanService.shared.value != nil }
)
struct ContainerRunTests {
    let fixture: ContainerFixture

    init() async throws {
        fixture = try await ContainerFixture()
    }

    /// Runs a job to its end.
    private func run(_ job: ProwJob) async throws -> (end: RunEnd, output: String) {
        let backend = try await fixture.open()
        let run = try await backend.start(job)
        let end = try await backend.end(of: run)
        return (end, try await backend.output(of: run))
    }

    @Test func `a job has Prow's places, and leaves artifacts`() async throws {
        let job = fixture.job("echo $CI $ARTIFACTS $GOPATH $GREETING; echo found > $ARTIFACTS/it.txt") { container in
            container.env = [EnvVar(name: "GREETING", value: "$(BUILD_ID)!")]
        }
        let (end, output) = try await run(job)
        #expect(end.outcome == .passed)
        #expect(output.hasSuffix("\ntrue /logs/artifacts /home/prow/go 1001!\n"))
        #expect(output.hasPrefix("# bowsprit: The job runs in a container of the image localhost/busybox:test"))
        #expect(try fixture.result("artifacts/it.txt", of: job) == Data("found\n".utf8))
    }

    @Test func `a job without a command runs that of its image`() async throws {
        let (end, output) = try await run(fixture.job("") { $0.command = [] })
        #expect(end.outcome == .passed && output.hasSuffix("\nthe command of the image\n"))
    }

    @Test func `a job runs in its clone, and writes there`() async throws {
        let head = try GitFolder.make(at: fixture.folder.appending(path: "widgets.git"))
        var job = fixture.job("pwd; cat README; echo new > file; cat file")
        job.spec.refs = Refs(org: "acme", repo: "widgets", baseRef: "main", baseSHA: head)
        let (end, output) = try await run(job)
        #expect(end.outcome == .passed && end.start?.testedCommit == head)
        #expect(output.hasSuffix("\n/home/prow/go/src/github.com/acme/widgets\nhello\nnew\n"))
    }

    @Test func `a job runs as the user that it says, with few rights`() async throws {
        let script =
            "id -u; id -g; echo x > $ARTIFACTS/x && echo wrote; grep -E '^(CapEff|NoNewPrivs)' /proc/self/status"
        let job = fixture.job(script) { container in
            container.fields["securityContext"] = ["runAsUser": 65534, "runAsGroup": 65534]
        }
        let output = try await run(job).output
        #expect(output.hasSuffix("\n65534\n65534\nwrote\nCapEff:\t0000000000000000\nNoNewPrivs:\t1\n"))
    }

    @Test func `root in a container has no more than a few capabilities`() async throws {
        let output = try await run(fixture.job("grep CapEff /proc/self/status; mknod /tmp/d c 1 3 || echo refused"))
            .output
        #expect(output.contains("refused"))
        let mask = try #require(output.split(separator: "\n").first { $0.hasPrefix("CapEff:") }?.suffix(16))
        // chown, dac_override, fowner, fsetid, kill, setgid, setuid, setpcap, net_bind_service, sys_chroot, setfcap
        #expect(UInt64(mask, radix: 16) == 0x8004_05fb)
    }

    @Test func `a job that must not be root is not run as root`() async throws {
        let job = fixture.job("id -u") { $0.fields["securityContext"] = ["runAsNonRoot": true] }
        let end = try await run(job).end
        #expect(end.outcome == .failed && end.message.contains("must not run as root"))
    }

    @Test func `an empty directory is there, for whoever runs`() async throws {
        var job = fixture.job("echo a > /cache/a && cat /cache/a; touch /fixed/b 2>&1 || echo refused") { container in
            container.fields["volumeMounts"] = [
                ["name": "cache", "mountPath": "/cache"], ["name": "fixed", "mountPath": "/fixed", "readOnly": true],
            ]
            container.fields["securityContext"] = ["runAsUser": 65534]
        }
        job.spec.podSpec?.fields["volumes"] = [
            ["name": "cache", "emptyDir": [:]], ["name": "fixed", "emptyDir": [:]],
        ]
        let output = try await run(job).output
        #expect(output.contains("\na\n") && output.hasSuffix("refused\n"))
    }

    @Test(arguments: [(JobTrust.untrusted, false), (.trusted, true)])
    func `only a trusted job has a network`(_ trust: JobTrust, _ hasNetwork: Bool) async throws {
        let output = try await run(fixture.job("ls /sys/class/net", trust: trust)).output
        #expect(output.hasSuffix(hasNetwork ? "eth0\nlo\n" : "machine.\nlo\n"))
    }

    @Test func `a job that takes more memory than its limit fails, and is told so`() async throws {
        let job = fixture.job("echo before; dd if=/dev/zero of=/dev/null bs=200M count=1; exit 137") { container in
            container.fields["resources"] = ["limits": ["memory": "32Mi"]]
        }
        let end = try await run(job).end
        #expect(end.outcome == .failed)
        #expect(end.message.contains("it used more memory than its limit of 32Mi (exit status 137)"))
    }

    @Test func `the kill of a job's own is not taken for a limit`() async throws {
        let end = try await run(fixture.job("kill -9 $$")).end
        #expect(end.outcome == .failed && end.message.hasSuffix("exit status 137."))
    }

    @Test func `both outputs come, whatever their bytes`() async throws {
        let job = fixture.job(#"printf 'a\377\000b\n'; printf 'no newline'; sleep 0.2; echo error >&2"#)
        _ = try await run(job)
        let log = try fixture.result("build-log.txt", of: job)
        #expect(log.suffix(21) == Data([97, 255, 0, 98, 10] + Array("no newlineerror\n".utf8)))
    }

    @Test func `fifty megabytes of output come whole`() async throws {
        let (end, output) = try await run(fixture.job("yes 0123456789abcde | head -c 52428800"))
        #expect(end.outcome == .passed)
        let line = "0123456789abcde\n"
        #expect(output.utf8.count > 50 << 20 && output.utf8.count < (50 << 20) + 1000)
        #expect(output.utf8.suffix(50 << 20).elementsEqual(String(repeating: line, count: (50 << 20) / 16).utf8))
    }

    @Test(arguments: [
        ("Never", PodmanService.missing, "is not on this machine, and its `imagePullPolicy` is `Never`"),
        ("IfNotPresent", PodmanService.missing, "can't be pulled"),
        ("Always", PodmanService.image, "can't be pulled"),
    ])
    func `an image that can't be had is told`(_ policy: String, _ image: String, _ reason: String) async throws {
        let job = fixture.job("true") { container in
            container.image = image
            container.fields["imagePullPolicy"] = .string(policy)
        }
        let (end, output) = try await run(job)
        #expect(end.outcome == .broken && end.message.contains("the image \(image) \(reason)"))
        #expect(output.contains(reason))
    }

    @Test func `a program that the image does not have fails the job`() async throws {
        let end = try await run(fixture.job("") { $0.command = ["no-such-program"] }).end
        #expect(end.outcome == .failed && end.message.contains("no-such-program"))
        #expect(try await fixture.containers().isEmpty)
    }

    @Test func `an engine that does not listen makes jobs wait`() async throws {
        let backend = try await fixture.open(socket: fixture.folder.appending(path: "none.sock").path)
        do throws(BackendError) {
            _ = try await backend.start(fixture.job("true"))
            Issue.record("it was started")
        } catch .unavailable(let reason) {
            #expect(reason.contains("none.sock"))
        } catch {
            Issue.record(error)
        }
    }

    @Test func `nothing is left of a run`() async throws {
        let job = fixture.job("echo done")
        _ = try await run(job)
        #expect(try await fixture.containers().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: fixture.directory(of: job) + "/tmp"))
    }
}
