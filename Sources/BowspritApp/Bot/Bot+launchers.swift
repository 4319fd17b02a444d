import ContainerLauncher
import Foundation
import JobEngine
import LocalBackend

extension Bot {
    /// How jobs are launched on this machine.
    ///
    /// - Throws: ``UserError`` when containers are asked for and `DOCKER_HOST` names no unix socket, a sandbox is required that
    ///   can't be had, or the logins to registries can't be read.
    static func launchers(_ setup: BotSetup) async throws -> JobLaunchers {
        let processes = try await processes(setup)
        let environment = ProcessInfo.processInfo.environment
        guard let socket = EngineSocket.path(setup.backend.containerSocket, environment: environment) else {
            guard setup.backend.kind == .local else {
                throw UserError("DOCKER_HOST is not the address of a unix socket; give --container-socket")
            }
            return JobLaunchers(processes)
        }
        let containers = ContainerLauncher(
            socket: socket,
            secrets: setup.processes.secrets,
            registries: try registries(setup.backend.registryConfigPath),
            logger: setup.logger
        )
        return switch setup.backend.kind {
        case .local: JobLaunchers(processes, containers)
        case .containers: JobLaunchers(containers, processes)
        }
    }

    private static func registries(_ path: String?) throws -> RegistryConfigFile? {
        guard let path else { return nil }
        do throws(InvalidRegistryLogins) {
            return try RegistryConfigFile(URL(filePath: path))
        } catch {
            throw UserError("--container-registry-config: \(path): \(error)")
        }
    }

    private static func processes(_ setup: BotSetup) async throws -> ProcessLauncher {
        do throws(BackendError) {
            return try await ProcessLauncher.open(
                settings: setup.processes,
                dataFolder: setup.data,
                logger: setup.logger
            )
        } catch {
            throw UserError("--job-sandbox: \(error)")
        }
    }
}
