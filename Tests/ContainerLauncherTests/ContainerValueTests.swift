import Foundation
import JobEngine
import JobModel
import LocalBackend
import NIOCore
import Testing

@testable import ContainerLauncher

@Suite struct ContainerValueTests {
    @Test(
        arguments: [
            ("/a.sock", [:], [], "/a.sock"),
            (
                nil, ["DOCKER_HOST": "unix:///b.sock", "XDG_RUNTIME_DIR": "/run/user/7"], ["/run/docker.sock"],
                "/b.sock"
            ),
            (nil, ["DOCKER_HOST": "tcp://127.0.0.1:2375"], ["/run/podman/podman.sock"], nil),
            (
                nil, ["DOCKER_HOST": "", "XDG_RUNTIME_DIR": "/r"], ["/r/podman/podman.sock", "/var/run/docker.sock"],
                "/r/podman/podman.sock"
            ),
            (nil, ["XDG_RUNTIME_DIR": "/r"], ["/var/run/docker.sock"], "/var/run/docker.sock"),
            (nil, [:], [], "/run/podman/podman.sock"),
        ] as [(String?, [String: String], Set<String>, String?)]
    )
    func `the socket is the one that is asked for, else a usual one`(
        _ path: String?,
        _ environment: [String: String],
        _ files: Set<String>,
        _ socket: String?
    ) {
        #expect(EngineSocket.path(path, environment: environment, exists: files.contains) == socket)
    }

    @Test(arguments: [
        ("alpine", "alpine:latest", true), ("alpine:3.20", "alpine:3.20", false), ("a/b:latest", "a/b:latest", true),
        ("localhost:5000/go", "localhost:5000/go:latest", true), ("localhost:5000/go:1", "localhost:5000/go:1", false),
        ("alpine@sha256:abc", "alpine@sha256:abc", false), ("a:1@sha256:abc", "a:1@sha256:abc", false),
    ])
    func `an image is pulled by one tag or digest`(_ text: String, _ name: String, _ isLatest: Bool) {
        let image = ImageReference(text)
        #expect(image.name == name && image.isLatest == isLatest)
        #expect(ImagePullPolicy.usual(for: image) == (isLatest ? .always : .ifNotPresent))
    }

    @Test(
        arguments: [
            ("500m", 500_000_000, 1), ("2", 2_000_000_000, 2), ("1.5", 1_500_000_000, 2), ("0", 0, 0),
            ("1e3", 1_000_000_000_000, 1000),
            ("64Mi", 67_108_864_000_000_000, 67_108_864), ("1k", 1_000_000_000_000, 1000), ("100u", 100_000, 1),
            ("8Gi", 8_589_934_592_000_000_000, 8_589_934_592), ("100Gi", .max, 107_374_182_400),
        ] as [(String, Int64, Int64)]
    )
    func `an amount of a resource is read as Kubernetes does`(_ text: String, _ nano: Int64, _ whole: Int64) throws {
        let quantity = try #require(ResourceQuantity(text))
        #expect(quantity.nano == nano && quantity.whole == whole)
    }

    @Test(arguments: ["", "Mi", "1 Mi", "-1", "1e99", "1e-99", "lots", "1.2.3", "0x10", "9e18", "10Ei", "\u{0663}"])
    func `what is no amount is refused`(_ text: String) {
        #expect(ResourceQuantity(text) == nil)
    }

    @Test(arguments: [1, 2, 3, 7, 8, 9, 1000])
    func `frames are taken apart however the stream is cut`(_ length: Int) throws {
        let contents = ["out\n", "", "err\n", String(repeating: "x", count: 300), "\u{FFFD}"].map { Array($0.utf8) }
        var stream: [UInt8] = []
        for (index, content) in contents.enumerated() {
            stream += [UInt8(index % 2 + 1), 0, 0, 0, 0, 0, UInt8(content.count >> 8), UInt8(content.count & 255)]
            stream += content
        }
        var frames = OutputFrames()
        var output: [UInt8] = []
        for start in stride(from: 0, to: stream.count, by: length) {
            try stream[start..<min(start + length, stream.count)].withUnsafeBytes {
                bytes in
                try frames.read(bytes) { output += $0 }
            }
        }
        #expect(output == Array(contents.joined()))
    }

    @Test(arguments: [[3, 0, 0, 0, 0, 0, 0, 1], [1, 0, 1, 0, 0, 0, 0, 1], Array("plain text".utf8)] as [[UInt8]])
    func `what is no frame is refused`(_ bytes: [UInt8]) {
        var frames = OutputFrames()
        #expect(throws: OutputFrames.Malformed()) {
            try bytes.withUnsafeBytes { bytes in try frames.read(bytes) { _ in } }
        }
    }

    @Test(arguments: [1, 5, 1000])
    func `messages of a pull are read line by line`(_ length: Int) throws {
        let text =
            #"{"status":"Pulling from a","id":"latest"}"# + "\r\n\r\n" + #"{"status":"Status: done"}"# + "\n"
            + #"{"error":"gone"}"# + "\n{\"sta"
        var lines = PullLines()
        var messages: [PullProgress] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: length) {
            messages += try lines.read(ByteBuffer(bytes: bytes[start..<min(start + length, bytes.count)]))
        }
        #expect(messages.map(\.line) == [nil, "Status: done", nil])
        #expect(messages.map(\.error) == [nil, nil, "gone"])
    }

    @Test func `a message of a pull without an end is refused`() {
        var lines = PullLines()
        #expect(throws: NIOTooManyBytesError.self) { try lines.read(ByteBuffer(repeating: 32, count: 65 << 10)) }
    }

    @Test(arguments: [
        (#"{"message":"no such image","cause":"x"}"#, "no such image"), ("oops\nmore", "oops"), ("", "status 500"),
    ])
    func `a refusal is told in the words of the engine`(_ body: String, _ words: String) {
        #expect(EngineFault(status: 500, body: .init(body.utf8)).description == words)
    }

    @Test(
        arguments: [
            (["add": ["NET_ADMIN", "CAP_SYS_TIME"]], ["NET_ADMIN", "SYS_TIME"], []),
            (["drop": ["CAP_CHOWN"]], [], ["CHOWN"]),
            (
                ["drop": ["ALL"], "add": ["chown"]], ["CHOWN"],
                ContainerSecurity.usualCapabilities.filter { $0 != "CHOWN" }
            ),
        ] as [(JSONValue, [String], [String])]
    )
    func `capabilities are a few usual ones, and what the job says`(
        _ said: JSONValue,
        _ present: [String],
        _ absent: [String]
    ) throws {
        var container = Container()
        container.fields["securityContext"] = .object(["capabilities": said])
        let capabilities = try ContainerSecurity(container, in: PodSpec(containers: [container])).capabilities(
            isRoot: true
        )
        let others = try ContainerSecurity(container, in: PodSpec(containers: [container])).capabilities(isRoot: false)
        #expect(Set(others) == Set(present))
        #expect(Set(present).isSubset(of: capabilities) && Set(absent).isDisjoint(with: capabilities))
    }
}
