import Foundation

extension Call {
    /// What a public web service answers in JSON.
    ///
    /// - Throws: ``WebFailure`` when it does not answer, or not in this form.
    public func ask<Answer: Decodable>(
        _ url: String,
        headers: [String: String] = [:],
        as type: Answer.Type = Answer.self
    ) async throws -> Answer {
        let body = try await web.get(url, headers: headers)
        do {
            return try JSONDecoder().decode(type, from: Data(body))
        } catch {
            throw WebFailure("the answer does not have the expected form")
        }
    }

    /// The first useful result of some tries at a service that gives another one each time.
    ///
    /// A service that fails twice is not asked again, since other deliveries wait meanwhile.
    ///
    /// - Parameters:
    ///   - apology: What the person is told when no try helps, with what to do.
    ///   - attempt: One try; nil, or a ``WebFailure``, for no useful result.
    /// - Throws: ``Refusal`` with the apology; at once whatever else an attempt throws.
    public func firstResult<Value>(
        ofTries tries: Int,
        otherwise apology: String,
        _ attempt: () async throws -> Value?
    ) async throws -> Value {
        var (done, failed) = (0, 0)
        while done < tries, failed < 2 {
            done += 1
            do {
                if let value = try await attempt() { return value }
            } catch is WebFailure {
                failed += 1
            }
        }
        throw Refusal(apology)
    }
}
