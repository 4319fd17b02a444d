package import Foundation
import Synchronization

/// What a process prints, read by a thread of its own until the end, so that the process never waits for a reader.
package final class ProcessOutput: Sendable {
    private struct State {
        /// What was printed behind the last word that was waited for.
        var rest = ""
        var isOver = false
        var waiter: (word: String, continuation: CheckedContinuation<Bool, Never>)?

        /// Whether a word has come; nil while it may still come.
        mutating func passes(_ word: String) -> Bool? {
            if let range = rest.range(of: word) {
                rest = String(rest[range.upperBound...])
                return true
            }
            return isOver ? false : nil
        }
    }

    /// How many characters are kept for who waits later.
    private static let kept = 65_536
    private let state = Mutex(State())

    /// Begins to read.
    package init(_ handle: FileHandle) {
        let thread = Thread { [self] in
            while true {
                let data = handle.availableData
                add(data.isEmpty ? nil : String(decoding: data, as: UTF8.self))
                if data.isEmpty { break }
            }
        }
        thread.start()
    }

    /// Waits until a word is printed, behind the one that was waited for before. One at a time may wait.
    ///
    /// - Returns: false when the output ends without it.
    package func passes(_ word: String) async -> Bool {
        await withCheckedContinuation { continuation in
            let outcome = state.withLock { state in
                let outcome = state.passes(word)
                if outcome == nil { state.waiter = (word, continuation) }
                return outcome
            }
            if let outcome { continuation.resume(returning: outcome) }
        }
    }

    /// Takes what was printed; nil is the end.
    private func add(_ text: String?) {
        let ready = state.withLock { state -> (CheckedContinuation<Bool, Never>, Bool)? in
            state.rest = String((state.rest + (text ?? "")).suffix(Self.kept))
            state.isOver = text == nil
            guard let waiter = state.waiter, let outcome = state.passes(waiter.word) else { return nil }
            state.waiter = nil
            return (waiter.continuation, outcome)
        }
        ready?.0.resume(returning: ready?.1 ?? false)
    }
}
