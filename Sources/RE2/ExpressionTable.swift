import Synchronization

/// The expressions that are in use, so that equal ones share a program. It keeps none alive.
final class ExpressionTable: Sendable {
    private struct Reference {
        weak var expression: SharedExpression?
    }

    private struct State {
        var references: [SharedExpression.Key: Reference] = [:]
        /// How many references there may be before those without an expression are dropped.
        var limit = ExpressionTable.smallestLimit

        /// Drops references without an expression. The next sweep is due when there are twice as many as are left, so
        /// that sweeping costs little for each expression.
        mutating func sweep() {
            references = references.filter { $0.value.expression != nil }
            limit = max(ExpressionTable.smallestLimit, 2 * references.count)
        }
    }

    /// The one table of the process.
    static let processWide = ExpressionTable()

    private static let smallestLimit = 64

    private let state = Mutex(State())

    /// The expression in use for a key, or a new one.
    func expression(_ key: SharedExpression.Key) -> SharedExpression {
        state.withLock { state in
            if let known = state.references[key]?.expression { return known }
            let new = SharedExpression(key)
            state.references[key] = Reference(expression: new)
            if state.references.count > state.limit { state.sweep() }
            return new
        }
    }

    /// How many references there are, those included whose expression is gone.
    var count: Int { state.withLock { $0.references.count } }
}
