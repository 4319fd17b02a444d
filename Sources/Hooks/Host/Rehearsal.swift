import PluginKit
import Synchronization

/// Takes the place of the performer where nothing is to be done: it writes down what would be.
final class Rehearsal: Sendable {
    private let noted = Mutex<[EffectReport]>([])

    /// The effects so far.
    var effects: [EffectReport] { noted.withLock(\.self) }

    /// Writes an effect down.
    func note(_ report: EffectReport) {
        noted.withLock { $0.append(report) }
    }
}
