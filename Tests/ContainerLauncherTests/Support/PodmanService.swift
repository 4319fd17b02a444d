import Foundation

#if canImport(Glibc)
import Glibc
import TestSupport
#endif

/// A real Podman with storage, configuration and a socket of its own, and an image of Debian's static busybox.
///
/// It ends with this process, however that ends: the script that runs it waits for its standard input to close.
final class PodmanService: Sendable {
    /// The one that most tests share; nil where Podman does not work.
    static let shared = Task { try? await PodmanService() }

    /// Why tests are skipped.
    static let absence =
        "Podman does not run containers here; it takes Debian's podman, runc, catatonit, busybox-static and python3, and root"

    /// An image that it has.
    static let image = "localhost/busybox:test"
    /// An image that it has not, of a registry that does not listen.
    static let missing = "127.0.0.1:1/missing:1"

    let socket: String
    /// The address of a registry that has the image as `busybox:test`, and no other.
    let registry: String
    /// The address of a registry that has the image as `tools/busybox:test` for those who log in as `deploy` with the
    /// password ``password``; nil where Debian's docker-registry is not installed.
    let privateRegistry: String?
    /// What opens the private registry.
    static let password = "correct-horse"
    private let folder: URL
    private let input: FileHandle
    private let output: ProcessOutput
    private let process: Process

    /// Starts Podman, and runs a container with its own command line first, so that only a Podman that works is tested with.
    init() async throws {
        let name = "bowsprit-podman-\(UUID().uuidString.prefix(8))"
        folder = URL(filePath: "/tmp").appending(path: name)
        socket = folder.appending(path: "podman.sock").path
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(Self.configuration.utf8).write(to: folder.appending(path: "containers.conf"))
        try Data(Self.passwordFile.utf8).write(to: folder.appending(path: "htpasswd"))
        try Data(Self.privateRegistryConfiguration(folder).utf8).write(to: folder.appending(path: "private.yml"))
        try Data(Self.registryServer.utf8).write(to: folder.appending(path: "registry.py"))
        let (standardInput, standardOutput) = (Pipe(), Pipe())
        input = standardInput.fileHandleForWriting
        _ = fcntl(input.fileDescriptor, F_SETFD, FD_CLOEXEC)
        process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", Self.script, "podman-test", folder.path, Self.image]
        process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": folder.path]
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = FileHandle.nullDevice
        try process.run()
        output = ProcessOutput(standardOutput.fileHandleForReading)
        guard await output.passes("ready") else { throw CocoaError(.featureUnsupported) }
        registry = "127.0.0.1:" + (try String(contentsOf: folder.appending(path: "port"), encoding: .utf8))
        let port = try? String(contentsOf: folder.appending(path: "private-port"), encoding: .utf8)
        privateRegistry = port.map { "127.0.0.1:" + $0.filter(\.isNumber) }
    }

    deinit {
        try? input.close()
    }

    /// Ends the service and starts it anew; containers go on.
    func restart() async throws {
        try input.write(contentsOf: Data("restart\n".utf8))
        guard await output.passes("restarted") else { throw CocoaError(.featureUnsupported) }
    }

    private static let configuration = """
        [containers]
        default_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]
        [engine]
        runtime = "runc"
        cgroup_manager = "cgroupfs"
        events_logger = "file"
        """

    private static let registryServer = """
        import http.server, os, sys
        folder, port_file = sys.argv[1:]

        class Registry(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                kind, name = self.path.split("/")[-2:]
                file = "manifest.json" if (kind, name) == ("manifests", "test") else name.removeprefix("sha256:")
                try:
                    body = b"{}" if self.path == "/v2/" else open(folder + "/" + file, "rb").read()
                except OSError:
                    return self.send_error(404)
                self.send_response(200)
                self.send_header("Content-Type", "application/vnd.docker.distribution.manifest.v2+json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Registry)
        open(port_file + ".new", "w").write(str(server.server_address[1]))
        os.rename(port_file + ".new", port_file)
        server.serve_forever()
        """

    /// With `deploy` and ``password``, in bcrypt.
    private static let passwordFile = "deploy:$2b$04$lUoNOeypEN4Ei.8r0tDMmOVXp29uEg8F2d5tVaZjGYsv9vnLE5Ejy\n"

    private static func privateRegistryConfiguration(_ folder: URL) -> String {
        """
        version: 0.1
        log: {level: info, formatter: text}
        storage: {filesystem: {rootdirectory: \(folder.path)/private}}
        http: {addr: "127.0.0.1:0", secret: test}
        auth: {htpasswd: {realm: test, path: \(folder.path)/htpasswd}}
        """
    }

    private static let script = """
        folder=$1 image=$2
        export CONTAINERS_CONF="$folder/containers.conf"
        p() { podman --root "$folder/root" --runroot "$folder/run" --tmpdir "$folder/tmp" --storage-driver vfs "$@"; }
        serve() {
            podman --root "$folder/root" --runroot "$folder/run" --tmpdir "$folder/tmp" --storage-driver vfs \
                system service --time=0 "unix://$folder/podman.sock" >"$folder/service.log" 2>&1 </dev/null &
            service=$!
            until [ -S "$folder/podman.sock" ] || ! kill -0 $service; do sleep 0.05; done
        }
        clean() {
            p rm --all --force --time 0 >/dev/null
            kill $service
            kill -9 $registry $private # a child ignores what this script does
            wait $service $registry $private
            umount "$folder/root/vfs" 2>/dev/null
            rm -rf "$folder"
        }
        trap clean EXIT
        trap '' INT TERM HUP
        mkdir -p "$folder/image/bin" "$folder/image/tmp" "$folder/image/etc"
        chmod 1777 "$folder/image/tmp"
        cp /bin/busybox "$folder/image/bin/busybox" || exit 1
        for applet in $(/bin/busybox --list); do
            [ "$applet" = busybox ] || ln -s busybox "$folder/image/bin/$applet"
        done
        printf 'root:x:0:0:root:/:/bin/sh\\nnobody:x:65534:65534:nobody:/:/bin/sh\\n' >"$folder/image/etc/passwd"
        tar -C "$folder/image" -c . |
            p import --change 'CMD ["echo", "the command of the image"]' - "$image" || exit 1
        p run --rm --init --network none --memory 64m "$image" true || exit 1
        mkdir "$folder/layers"
        p save --quiet --format docker-dir --output "$folder/layers" "$image" || exit 1
        python3 "$folder/registry.py" "$folder/layers" "$folder/port" </dev/null >/dev/null 2>&1 &
        registry=$!
        until [ -s "$folder/port" ] || ! kill -0 $registry; do sleep 0.05; done
        printf '[[registry]]\\nlocation = "127.0.0.1:%s"\\ninsecure = true\\n' "$(cat "$folder/port")" >"$folder/registries.conf"
        export CONTAINERS_REGISTRIES_CONF="$folder/registries.conf"
        if command -v docker-registry >/dev/null; then
            docker-registry serve "$folder/private.yml" >"$folder/private.log" 2>&1 </dev/null &
            private=$!
            until grep -q 'listening on' "$folder/private.log" || ! kill -0 $private; do sleep 0.05; done
            port=$(sed -n 's/.*listening on 127.0.0.1:\\([0-9]*\\).*/\\1/p' "$folder/private.log")
            printf '[[registry]]\\nlocation = "127.0.0.1:%s"\\ninsecure = true\\n' "$port" >>"$folder/registries.conf"
            p push --quiet --creds deploy:correct-horse "$image" "127.0.0.1:$port/tools/busybox:test" &&
                echo "$port" >"$folder/private-port"
        fi
        serve
        echo ready
        while read -r word; do
            kill -9 $service
            wait $service
            rm -f "$folder/podman.sock"
            serve
            echo restarted
        done
        """
}
