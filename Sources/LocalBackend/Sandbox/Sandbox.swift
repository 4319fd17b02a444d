import Foundation
import GitProcess
import JobEngine
import Subprocess
import SystemPackage

/// Runs programs where they see of this machine only what a job needs, by bubblewrap; see
/// [bwrap(1)](https://manpages.debian.org/bwrap).
///
/// The system is read-only, processes are a tree of their own that ends with the bot, the home and `/tmp` are the run's.
/// The bot's data folder is not there, nor `/root`, `/home`, and most of `/etc`.
struct Sandbox: Hashable, Sendable {
    /// Folders that jobs may read beside the system's.
    let readable: [FilePath]
    /// The bot's data folder, which they may not.
    let data: FilePath

    /// What a job sees beside the system.
    struct View: Hashable, Sendable {
        let directory: RunDirectory
        let artifacts: FilePath
        let references: [FilePath]
        let secrets: [SecretMount]
        let allowsNetwork: Bool
        let start: FilePath
    }

    /// What to put before a command, so that it runs there.
    func prefix(_ view: View) -> [String] {
        let layout = RunLayout.separate
        return base + (view.allowsNetwork ? [] : ["--unshare-net"])
            + ["--bind", view.directory.home.string, layout.home.string]
            + ["--bind", view.directory.temporary.string, layout.temporary.string]
            + ["--bind", view.artifacts.string, layout.artifacts.string]
            + shared
            + view.references.flatMap { ["--ro-bind", $0.string, $0.string] }
            + view.secrets.flatMap { ["--ro-bind", $0.source.string, $0.target.string] }
            + ["--remount-ro", "/", "--chdir", view.start.string, "--"]
    }

    /// What separates a program, and the system that it sees.
    private var base: [String] {
        let separation = [
            "bwrap", "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--die-with-parent", "--new-session",
            "--cap-drop", "ALL",
        ]
        // Root may change the system's settings there, whatever capabilities it has.
        let kernel = ["sys", "sysrq-trigger", "fs"].flatMap { ["--ro-bind-try", "/proc/\($0)", "/proc/\($0)"] }
        let own = ["--proc", "/proc"] + kernel + ["--dev", "/dev", "--tmpfs", "/run", "--tmpfs", "/var/tmp"]
        return separation + system + own
    }

    private var system: [String] {
        var words = ["--ro-bind", "/usr", "/usr"]
        for name in ["bin", "sbin", "lib", "lib32", "lib64", "libx32"] {
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/\(name)") {
                words += ["--symlink", target, "/\(name)"]
            } else {
                words += ["--ro-bind-try", "/\(name)", "/\(name)"]
            }
        }
        words += Self.configuration.flatMap { ["--ro-bind-try", "/etc/\($0)", "/etc/\($0)"] }
        return words
    }

    /// What else may be read, also where that is below a folder that is the run's own.
    private var shared: [String] {
        let holdsData = (["/usr"] + readable).contains { data.starts(with: $0) }
        return readable.flatMap { ["--ro-bind", $0.string, $0.string] } + (holdsData ? ["--tmpfs", data.string] : [])
    }

    /// What programs usually want of `/etc`. Keys and passwords are elsewhere in it.
    private static let configuration = [
        "alternatives", "bash.bashrc", "ca-certificates", "ca-certificates.conf", "crypto-policies", "debian_version",
        "fonts", "gai.conf", "group", "host.conf", "hosts", "inputrc", "ld.so.cache", "ld.so.conf", "ld.so.conf.d",
        "localtime", "magic", "mime.types", "nsswitch.conf", "os-release", "passwd", "perl", "pki/ca-trust",
        "pki/tls/certs", "profile", "profile.d", "protocols", "resolv.conf", "rpc", "services", "ssl/certs",
        "ssl/openssl.cnf", "terminfo", "timezone",
    ]

    /// Why bubblewrap can't be used here; nil when it can.
    func fault(path: String) async -> String? {
        do {
            let result = try await Subprocess.run(
                .name("bwrap"),
                arguments: Arguments(Array((base + shared + ["--unshare-net", "--", "true"]).dropFirst())),
                environment: .custom(["PATH": path].keyed),
                output: .string(limit: 65_536),
                error: .combinedWithOutput
            )
            guard result.terminationStatus != .exited(0) else { return nil }
            return result.standardOutput.trimmingNewlines
        } catch let error as SubprocessError where error.code == .executableNotFound {
            return "`bwrap` is not installed"
        } catch {
            return "\(error)"
        }
    }
}
