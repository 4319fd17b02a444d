import ContainerLauncher
import Foundation
import LocalBackend

extension Bot {
    /// How jobs are launched on this machine.
    ///
    /// - Throws: ``UserError`` when containers are asked for and `DOCKER_HOST` names no unix socket.
    static func launchers(_ setup: BotSetup, settings: LocalBackendSettings) throws -> JobLaunchers {
        let processes = ProcessLauncher(path: settings.path)
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
