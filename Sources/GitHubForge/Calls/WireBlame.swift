import ForgeModel
import Foundation

/// The answer to the document `Blame`.
struct WireBlame: Decodable {
    struct Repository: Decodable {
        let object: Object?
    }
    struct Object: Decodable {
        let blame: Ranges?
    }
    struct Ranges: Decodable {
        let ranges: [Range]
    }
    struct Range: Decodable {
        let startingLine: Int
        let endingLine: Int
        let commit: Commit

        var value: BlamedLines? {
            guard startingLine <= endingLine else { return nil }
            return BlamedLines(
                lines: startingLine...endingLine,
                author: commit.author?.user.map { Login($0.login) },
                date: commit.committedDate
            )
        }
    }
    struct Commit: Decodable {
        let committedDate: Date
        let author: Author?
    }
    struct Author: Decodable {
        let user: User?
    }
    struct User: Decodable {
        let login: String
    }

    let repository: Repository?
}
