import AsyncHTTPClient
import ForgeModel
import Foundation
import GitHubForge
import InRepoConfig
import JobEngine
import JobModel
import Logging
import Owners
import Persistence
import PluginKit
import PluginTesting
import Settings
import Testing
import YAML

@testable import BowspritApp

/// What plugins read of the configuration of the moment.
@Suite struct ConfigurationReadersTests {
    private static let lantern = RepositoryName(owner: "harbor", name: "lantern")

    private static var client: GitHubClient {
        GitHubClient(
            endpoints: GitHubEndpoints(),
            credentials: .token(Secret("")),
            http: .shared,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    @Test func mergeMethodsAndTheirLabels() {
        var snapshot = SettingsSnapshot()
        snapshot.bot.tide.squashLabel = "tide/squash"
        snapshot.bot.tide.mergeLabel = "tide/merge"
        let tide = TideDirectory(settings: CurrentSettings(snapshot))
        let choice = tide.mergeMethods(in: Self.lantern, branch: "main")
        #expect(choice == MergeMethodChoice(.merge, labels: [.squash: "tide/squash", .merge: "tide/merge"]))
    }

    @Test(arguments: [("main", false), ("frozen", true)])
    func excludedBranches(_ branch: String, _ isExcluded: Bool) {
        var here = TideQuery()
        (here.orgs, here.excludedBranches) = (["harbor"], ["frozen"])
        var elsewhere = TideQuery()
        (elsewhere.repos, elsewhere.excludedBranches) = (["harbor/buoy"], ["main"])
        var snapshot = SettingsSnapshot()
        snapshot.bot.tide.queries = [here, elsewhere]
        let tide = TideDirectory(settings: CurrentSettings(snapshot))
        #expect(tide.excludes(branch: branch, in: Self.lantern) == isExcluded)
    }

    private static func snapshot(_ plugins: String) throws -> SettingsSnapshot {
        let catalog = PluginCatalog(names: ["trigger"], sections: ["triggers"])
        let read = PluginsConfiguration.read(try YAMLParser().parse(plugins, file: "plugins.yaml"), catalog: catalog)
        var snapshot = SettingsSnapshot()
        snapshot.plugins = try #require(read.value)
        return snapshot
    }

    @Test func triggersOfARepositoryAreReadAnewWhenTheyChange() throws {
        func snapshot(_ org: String) throws -> SettingsSnapshot {
            try Self.snapshot("triggers: [{repos: [harbor/lantern], trusted_org: \(org)}]")
        }
        let settings = CurrentSettings(try snapshot("pier"))
        let triggers = TriggerDirectory(settings: settings)
        #expect(triggers[Self.lantern].trustedOrg == "pier")
        #expect(triggers[RepositoryName(owner: "harbor", name: "buoy")].trustedOrg == "")
        settings.current = try snapshot("quay")
        #expect(triggers[Self.lantern].trustedOrg == "quay")
    }

    @Test func ownersSettings() throws {
        let snapshot = try Self.snapshot(
            "owners: {skip_collaborators: [pier, harbor/Lantern], labels_denylist: [lgtm]}"
        )
        let owners = RepositoryOwners(client: Self.client, settings: CurrentSettings(snapshot))
        #expect(owners.deniedLabels == ["lgtm"])
        #expect(owners.settings(for: Self.lantern).fileName == "OWNERS")
        #expect(owners.skipsCollaborators(byNameIn: Self.lantern))
        let quay = RepositoryName(owner: "pier", name: "quay")
        #expect(owners.skipsCollaborators(in: quay) && !owners.skipsCollaborators(byNameIn: quay))
    }

    @Test func theLastSuccessOfAPeriodicJob() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jobs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try BotDatabase.open(at: folder.appending(path: "bot.sqlite"))
        let store = try await SQLiteJobStore(database, now: { Date(timeIntervalSince1970: 0) })
        let runs: [(String, ProwJobType, ProwJobState, TimeInterval)] = [
            ("bump", .periodic, .success, 100), ("bump", .periodic, .success, 200), ("bump", .periodic, .failure, 300),
            ("bump", .postsubmit, .success, 400), ("other", .periodic, .success, 500),
        ]
        for (name, type, state, time) in runs {
            var job = ProwJob.make(
                name: "\(name)-\(time)",
                namespace: "test",
                spec: ProwJobSpec(type: type, job: name),
                trust: .postMerge,
                at: Date(timeIntervalSince1970: time),
                state: state
            )
            job.status.completionTime = Date(timeIntervalSince1970: time + 5)
            _ = try await store.create(job)
        }
        let settings = CurrentSettings(SettingsSnapshot())
        let catalogue = JobCatalogue(
            reader: InRepoConfigReader(client: Self.client, capacity: 1),
            settings: settings,
            trust: AuthorTrust(
                client: Self.client,
                triggers: TriggerDirectory(settings: settings),
                owners: FakeOwners(OwnersTree(files: [:])),
                tide: FakeTide(),
                web: FakeWeb(),
                bot: "bowsprit",
                now: { Date(timeIntervalSince1970: 0) }
            ),
            store: store
        )
        #expect(try await catalogue.lastSuccess(ofPeriodic: "bump") == Date(timeIntervalSince1970: 205))
        #expect(try await catalogue.lastSuccess(ofPeriodic: "none") == nil)
        try await database.close()
    }
}
