import Foundation

/// A socket at a port of the loopback interface that was free.
package final class LoopbackSocket: Sendable {
    /// The port.
    package let port: Int
    private let descriptor: Int32

    /// Takes a port that was free.
    ///
    /// - Parameter listens: Whether it takes connections, on which it says nothing.
    /// - Throws: `CocoaError` when there is none.
    package init(listens: Bool) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && (!listens || listen(descriptor, 16) == 0)
                    && getsockname(descriptor, address, &length) == 0
            }
        }
        self.descriptor = descriptor
        port = Int(UInt16(bigEndian: address.sin_port))
        guard isBound else { throw CocoaError(.featureUnsupported) }
    }

    deinit {
        close(descriptor)
    }

    /// A port that nobody listens on.
    package static func freePort() throws -> Int { try LoopbackSocket(listens: false).port }
}
