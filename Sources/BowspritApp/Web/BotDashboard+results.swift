import Dashboard
import Uploads

extension BotDashboard {
    func results(of name: String) async throws -> JobResults? {
        guard let job = try await desk.job(named: name) else { return nil }
        return try await RunResults(reader: desk.results, job: job).read()
    }

    func file(_ path: String, of name: String) async throws -> FileContent? {
        guard let job = try await desk.job(named: name), let file = try await desk.results.file(path, of: job) else {
            return nil
        }
        return FileContent(size: file.size) { try await file.bytes($0) }
    }
}
