#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Holds a free port until a server listens on it: bound, but not listening, which lets a server with `SO_REUSEADDR` bind it too.
struct PortReservation: ~Copyable {
    let port: Int
    private let descriptor: Int32

    /// - Throws: ``ForgeStartError`` where the host is no IPv4 address, or no port is free.
    init(host: String) throws(ForgeStartError) {
        #if canImport(Glibc)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound =
            inet_pton(AF_INET, host, &address.sin_addr) == 1
            && withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
                }
            }
        guard isBound else {
            close(descriptor)
            throw ForgeStartError("Cannot listen on \(host): give the IPv4 address of this machine, such as 127.0.0.1.")
        }
        self.descriptor = descriptor
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit { close(descriptor) }
}
