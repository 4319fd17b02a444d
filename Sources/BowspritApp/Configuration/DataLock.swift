import Foundation
import Synchronization

/// Makes sure that one bot at a time runs on a data folder: a second one would take the first one's jobs for orphans.
///
/// The lock ends with the process, however that ends; see [flock(2)](https://man7.org/linux/man-pages/man2/flock.2.html).
final class DataLock: Sendable {
    private let descriptor: Mutex<CInt?>

    /// Locks a folder.
    ///
    /// - Throws: ``UserError`` when a bot runs on it.
    init(_ data: URL, flag: String) throws(UserError) {
        let file = open(data.appending(path: "bowsprit.lock").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw UserError("\(flag): the folder \(data.path) cannot be written; check its permissions")
        }
        // A file system without locks locks nothing; that keeps nobody from running a bot there.
        if flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            close(file)
            throw UserError("\(flag): another bowsprit runs on \(data.path); stop that one first")
        }
        descriptor = Mutex(file)
    }

    deinit { release() }

    /// Lets the next bot run.
    func release() {
        descriptor.withLock { descriptor in
            if let file = descriptor {
                // A process that is just being started may have the file open too, until it is a program of its own.
                flock(file, LOCK_UN)
                close(file)
            }
            descriptor = nil
        }
    }
}
