import Synchronization

@testable import BowspritApp

/// What a command printed.
final class Printed: Sendable {
    private let written = Mutex("")

    var text: String { written.withLock(\.self) }

    var console: Console {
        Console(isColoured: false) { [self] text in written.withLock { $0 += text } }
    }
}
