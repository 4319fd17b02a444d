import Foundation

/// The container engine did not do what was asked of it.
struct EngineFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What it says, without a full stop.
    let description: String
    /// The status of its answer.
    let status: UInt

    /// The fault in an answer: its `message`, else how it begins.
    init(status: UInt, body: Data) {
        struct Answer: Decodable {
            var message: String
        }
        self.status = status
        let text = (try? JSONDecoder().decode(Answer.self, from: body))?.message
        let words = (text ?? String(decoding: body.prefix(500), as: UTF8.self)).split(whereSeparator: \.isNewline)
        description = String((words.first ?? "status \(status)").prefix(500))
    }
}
