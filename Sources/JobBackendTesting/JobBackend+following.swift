public import JobEngine

extension JobBackend {
    /// Waits for the end of a run.
    ///
    /// - Throws: ``JobBackendViolation`` when its states end without one.
    public func end(of run: RunID) async throws -> RunEnd {
        for await state in states(of: run) {
            if case .ended(let end) = state { return end }
        }
        throw JobBackendViolation(description: "the states of \(run) ended without an end")
    }

    /// The whole output of a run, once it has ended.
    public func output(of run: RunID, from offset: Int64 = 0) async throws -> String {
        var bytes: [UInt8] = []
        for try await chunk in log(of: run, from: offset) {
            bytes += chunk.bytes
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Waits until the output of a run has a text in it. Gives the output so far.
    ///
    /// - Throws: ``JobBackendViolation`` when the output ends without it.
    @discardableResult
    public func output(of run: RunID, reaches text: String) async throws -> String {
        var bytes: [UInt8] = []
        for try await chunk in log(of: run, from: 0) {
            bytes += chunk.bytes
            let output = String(decoding: bytes, as: UTF8.self)
            if output.contains(text) { return output }
        }
        throw JobBackendViolation(description: "the output of \(run) ended without `\(text)`")
    }
}
