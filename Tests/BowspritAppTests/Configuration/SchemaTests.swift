import BowspritApp
import Foundation
import Testing

/// A validator that knows nothing of ours holds real files against what `bowsprit schema` prints.
@Suite struct SchemaTests {
    static let realConfiguration = Checkout.root.deletingLastPathComponent()
        .appending(path: "shared/data/kubernetes-test-infra-config.tar.xz")

    private static var hasRealConfiguration: Bool {
        Checkout.python != nil && FileManager.default.fileExists(atPath: realConfiguration.path)
    }

    @Test(
        .enabled(if: Checkout.python != nil, "`make checks` has not set up .build-checks/venv"),
        arguments: [("plugins", "plugins.yaml"), ("config", "Sources/BowspritApp/Resources/config.yaml")]
    )
    func ownFilesFit(name: String, file: String) async throws {
        try await check([Checkout.root.appending(path: file)], name: name)
    }

    @Test(
        .enabled(if: Checkout.python != nil, "`make checks` has not set up .build-checks/venv"),
        arguments: [
            ("plugins", "plugin: {}"), ("plugins", "approve: [{repo: [harbor]}]"), ("config", "tide: {queries: 3}"),
            ("jobs", "presubmits: {o/r: [{always_run: true}]}"), ("prow-yaml", "periodics: []"),
        ]
    )
    func mistakesAreFound(name: String, text: String) async throws {
        try await Checkout.withFolder { folder in
            let file = folder.appending(path: "file.yaml")
            try text.write(to: file, atomically: true, encoding: .utf8)
            let outcome = try await outcome([file], name: name)
            #expect(outcome.output.contains("1 files, 1 mistakes"), "\(outcome.output)\(outcome.errors)")
            #expect(!outcome.succeeded)
        }
    }

    @Test(.enabled(if: hasRealConfiguration, "needs `make checks` and ../shared/data"))
    func realConfigurationFits() async throws {
        try await Checkout.withFolder { folder in
            let environment = URL(filePath: "/usr/bin/env")
            let unpacked = try await Command.run(
                environment,
                ["tar", "-xJf", Self.realConfiguration.path, "-C", folder.path]
            )
            #expect(unpacked.succeeded, "\(unpacked.errors)")
            let config = folder.appending(path: "config")
            let prow = config.appending(path: "prow")
            try await check([prow.appending(path: "config.yaml")], name: "config")
            try await check([prow.appending(path: "plugins.yaml")], name: "plugins")
            try await check([config.appending(path: "jobs")], name: "jobs")
        }
    }

    @Test func thereIsNoOtherSchema() {
        #expect(Schemas.names == ["plugins", "jobs", "prow-yaml", "config"])
        #expect(throws: UserError("there is no schema `tide`; there are plugins, jobs, prow-yaml, config")) {
            try Schemas.text(for: "tide")
        }
    }

    private func check(_ files: [URL], name: String) async throws {
        let outcome = try await outcome(files, name: name)
        #expect(outcome.succeeded, "\(outcome.output.suffix(2000))\(outcome.errors)")
    }

    private func outcome(_ files: [URL], name: String) async throws -> Command.Outcome {
        let python = try #require(Checkout.python)
        return try await Checkout.withFolder { folder in
            let schema = folder.appending(path: "schema.json")
            try Schemas.text(for: name).write(to: schema, atomically: true, encoding: .utf8)
            let script = Checkout.root.appending(path: "scripts/schema_check.py")
            return try await Command.run(python, [script.path, schema.path] + files.map(\.path))
        }
    }
}
