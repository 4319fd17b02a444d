import Artifacts
import Foundation
import JobModel
import Reporting

/// Reads what runs left where the bot stores results.
struct StoredRunFiles: RunFiles {
    private static let deepest = 4
    private static let mostFolders = 200

    let artifacts: ArtifactStore

    func testReports(of job: ProwJob) async throws -> [String] {
        let root = artifacts.path(of: job).runDirectory
        var (folders, found): ([(path: String, depth: Int)], [String]) = ([("artifacts", 0)], [])
        var looked = 0
        while looked < folders.count, looked < Self.mostFolders {
            let (folder, depth) = folders[looked]
            looked += 1
            for entry in try entries(of: "\(root)/\(folder)") {
                let path = "\(folder)/\(entry.name)"
                if entry.isDirectory {
                    if depth < Self.deepest { folders.append((path, depth + 1)) }
                } else if entry.name.hasPrefix("junit"), entry.name.hasSuffix(".xml") {
                    found.append(path)
                }
            }
        }
        return found.sorted()
    }

    func read(_ name: String, of job: ProwJob, from offset: Int64, count: Int) async throws -> Data {
        do throws(ArtifactError) {
            return try artifacts.read(ObjectName(artifacts.path(of: job).file(name)), from: offset, count: count)
        } catch .notFound, .invalidName {
            return Data()
        } catch {
            throw error
        }
    }

    private func entries(of folder: String) throws -> [ArtifactEntry] {
        do throws(ArtifactError) {
            return try artifacts.list(ObjectName(folder))
        } catch .notFound, .invalidName {
            return []
        } catch {
            throw error
        }
    }
}
