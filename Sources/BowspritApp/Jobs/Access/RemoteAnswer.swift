import Foundation
import JobModel
import NIOCore
import NIOHTTP1
import ServiceAccess

/// What a bot answered.
struct RemoteAnswer: Sendable {
    let status: UInt
    let headers: HTTPHeaders
    let body: ByteBuffer

    var text: String { String(buffer: body).trimmingCharacters(in: .whitespacesAndNewlines) }

    /// The answer as a refusal, in the bot's own words as far as they are one line.
    var refusal: DeskRefusal {
        let line = text.prefix { !$0.isNewline }.prefix(500)
        let words = line.isEmpty || line.hasPrefix("<") ? "the bot answered with \(status)" : String(line)
        guard let missing = headers.first(name: JobRoutes.missingFields) else {
            return DeskRefusal(status == 404 ? .missing : .refused, words)
        }
        let fields = missing.split(separator: ",").compactMap { JobOrder.Field(rawValue: String($0)) }
        return DeskRefusal(.incomplete(Set(fields)), words)
    }

    /// The ProwJobs of a list.
    ///
    /// - Throws: `ServiceFault` when it is none.
    func items() throws -> [ProwJob] {
        struct List: Decodable {
            let items: [ProwJob]
        }
        do {
            return try JSONDecoder().decode(List.self, from: Data(body.readableBytesView)).items
        } catch {
            throw ServiceFault("the bot sent a list of jobs that can't be read: \(error)")
        }
    }
}
