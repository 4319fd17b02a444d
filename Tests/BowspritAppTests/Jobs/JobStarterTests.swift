import ForgeModel
import Foundation
import JobModel
import Settings
import Testing

@testable import BowspritApp

/// What an order of a job becomes.
@Suite struct JobStarterTests {
    typealias Field = JobOrder.Field

    struct Row: CustomTestStringConvertible, Sendable {
        let job: String
        var fields: [Field: String] = [:]
        var looksUp = true
        /// `PULL_REFS` of the run; empty for a periodic.
        var refs = ""
        var misses: Set<Field> = []
        var says = ""

        var testDescription: String {
            "\(job) \(fields.map { "\($0.key.rawValue)=\($0.value)" }.sorted()) \(looksUp ? "" : "without a forge")"
        }
    }

    private static let lantern: [Field: String] = [.org: "harbor", .repo: "lantern"]

    static let rows = [
        Row(job: "nightly"),
        Row(job: "unit", fields: [.pullNumber: "14"], refs: "main:\(JobFixtures.base),14:\(JobFixtures.head)"),
        Row(job: "unit", fields: [.pullNumber: "14", .pullSHA: "dead"], refs: "main:\(JobFixtures.base),14:dead"),
        Row(job: "unit", fields: [.pullNumber: "14", .baseSHA: "beef"], refs: "main:beef,14:\(JobFixtures.head)"),
        Row(job: "release", fields: [.baseRef: "release-1"], refs: "release-1:\(JobFixtures.release)"),
        Row(
            job: "lint",
            fields: lantern.merging([.pullNumber: "14"]) { $1 },
            refs: "main:\(JobFixtures.base),14:\(JobFixtures.head)"
        ),
        Row(
            job: "unit",
            fields: [.pullNumber: "3", .baseRef: "main", .pullSHA: "dead", .pullAuthor: "ada"],
            looksUp: false,
            refs: "main,3:dead"
        ),
        Row(job: "release", fields: [.baseRef: "main", .baseSHA: "beef"], looksUp: false, refs: "main:beef"),

        Row(job: "unit", misses: [.pullNumber], says: "give --pull-number"),
        Row(job: "release", misses: [.baseRef], says: "release needs --base-ref"),
        Row(job: "lint", misses: [.org, .repo], says: "of harbor/compass, of harbor/lantern"),
        Row(job: "lint", fields: [.org: "harbor"], misses: [.repo], says: "give --repo"),
        Row(job: "lint", fields: [.repo: "lantern"], misses: [.org], says: "give --org"),
        Row(
            job: "unit",
            looksUp: false,
            misses: [.pullNumber, .baseRef, .pullSHA, .pullAuthor],
            says: "with --github-token-path"
        ),
        Row(job: "release", fields: [.baseRef: "main"], looksUp: false, misses: [.baseSHA], says: "--base-sha"),

        Row(job: "unitt", says: #"did you mean "unit"?"#),
        Row(job: "unit", fields: [.org: "harbor", .repo: "compass"], says: "there is one of harbor/lantern"),
        Row(job: "nightly", fields: lantern, says: "a periodic, which takes no --org and --repo"),
        Row(job: "unit", fields: [.pullNumber: "x"], says: "x is not the number"),
        Row(job: "unit", fields: [.pullNumber: "14", .baseRef: "old"], says: "is to merge into main, not old"),
        Row(job: "release", fields: [.baseRef: "topic"], says: "does not run on the branch topic"),
        Row(job: "unit", fields: [.org: "a/b", .repo: "c"], says: "is not a repository"),
    ]

    @Test(arguments: rows)
    func anOrderBecomesARunOrSaysWhatIsWrong(_ row: Row) async throws {
        let settings = try await JobFixtures.settings()
        let starter = JobStarter(
            settings: { settings },
            lookup: row.looksUp ? JobFixtures.lookup : nil,
            now: { JobFixtures.now }
        )
        var order = JobOrder(job: row.job)
        order.fields = row.fields
        do {
            let job = try await starter.job(order)
            #expect(row.says.isEmpty, "it was to be refused: \(row.says)")
            #expect(job.spec.job == row.job)
            #expect((job.spec.refs?.description ?? "") == row.refs)
            #expect(job.status.state == .triggered)
            #expect(job.metadata.creationTimestamp == JobFixtures.now)
        } catch let refusal as DeskRefusal {
            #expect(!row.says.isEmpty && refusal.description.contains(row.says), "\(refusal)")
            if case .incomplete(let fields) = refusal.kind {
                #expect(fields == row.misses)
            } else {
                #expect(row.misses.isEmpty)
            }
        }
    }

    @Test(
        arguments: [
            ("unit", nil, JobTrust.untrusted), ("unit", .trusted, .trusted), ("nightly", nil, .postMerge),
            ("release", nil, .postMerge),
        ] as [(String, JobTrust?, JobTrust)]
    )
    func aPullRequestIsNotTrustedUnlessThatIsSaid(job: String, trust: JobTrust?, expected: JobTrust) async throws {
        let settings = try await JobFixtures.settings()
        let starter = JobStarter(settings: { settings }, lookup: JobFixtures.lookup, now: { JobFixtures.now })
        var order = JobOrder(job: job)
        order.fields = [.pullNumber: "14", .baseRef: "main"]
        order.trust = trust
        #expect(try await starter.job(order).trust == expected)
    }

    @Test func aRunHasTheLabelsThatATriggerGives() async throws {
        let settings = try await JobFixtures.settings()
        let starter = JobStarter(settings: { settings }, lookup: JobFixtures.lookup, now: { JobFixtures.now })
        var order = JobOrder(job: "unit")
        order.fields = [.pullNumber: "14"]
        let labels = try await starter.job(order).metadata.labels
        #expect(labels["team"] == "light")
        #expect(labels[ProwJobKey.isOptional] == "true")
        #expect(labels[ProwJobKey.pull] == "14")
    }

    @Test func anOrderSurvivesTheWayToTheBot() throws {
        var order = JobOrder(job: "unit")
        order.fields = [.pullNumber: "14", .baseRef: "main"]
        order.trust = .trusted
        #expect(try JSONDecoder().decode(JobOrder.self, from: JSONEncoder().encode(order)) == order)
        let odd = #"{"job": "unit", "fields": {"pull-number": "14", "colour": "red", "repo": ""}}"#
        let read = try JSONDecoder().decode(JobOrder.self, from: Data(odd.utf8))
        #expect(read.fields == [.pullNumber: "14"])
    }
}
