public import JobModel

extension FailureTable {
    /// The table after some jobs have ended.
    ///
    /// Of several rows with one context the last counts. A row goes when its context has ended again, whatever the
    /// outcome; only `failure` makes a new row, at the end.
    public func updated(with ended: [ProwJob]) -> FailureTable {
        let contexts = Set(ended.map(FailureRow.context(of:)))
        let kept = rows.indices.filter { index in
            let context = rows[index].context
            return !contexts.contains(context) && !rows[(index + 1)...].contains { $0.context == context }
        }
        let new = ended.filter { $0.status.state == .failure }.map { FailureRow($0) }
        return FailureTable(rows: kept.map { rows[$0] } + new)
    }
}
