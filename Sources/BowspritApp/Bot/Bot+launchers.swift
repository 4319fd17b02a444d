import ContainerLauncher
import Foundation
import JobEngine
import LocalBackend
import SystemPackage

extension Bot {
    /// How jobs are launched on this machine.
    ///
    /// - Throws: ``UserError`` when a sandbox that is required can't work, or containers are asked for and `DOCKER_HOST`
    ///   names no unix socket.
    static func launchers(_ setup: BotSetup) async throws -> JobLaunchers {
        let processes: ProcessLauncher
        do throws(BackendError) {
            processes = try await ProcessLauncher.open(
                settings: setup.processes,
                data: FilePath(setup.data.standardizedFileURL.path),
                logger: setup.logger
            )
        } catch {
            throw UserError("jobs can't run: \(error)")
        }
        let environment = ProcessInfo.processInfo.environment
        guard let socket = EngineSocket.path(setup.backend.containerSocket, environment: environment) else {
            guard setup.backend.kind == .local else {
                throw UserError("DOCKER_HOST is not the address of a unix socket; give --container-socket")
            }
            return JobLaunchers(processes)
        }
        let containers = ContainerLauncher(socket: socket, logger: setup.logger)
        return switch setup.backend.kind {
        case .local: JobLaunchers(processes, containers)
        case .containers: JobLaunchers(containers, processes)
        }
    }
}
