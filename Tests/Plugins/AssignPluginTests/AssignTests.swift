import AssignPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct AssignTests {
    /// A comment by `ben`, and what it does: `+name` adds, `-name` removes, `cc` before it for reviews.
    @Test(
        arguments: [
            ("/assign", ["+ben"]),
            ("/unassign", ["-ben"]),
            ("/assign @ada", ["+ada"]),
            ("/assign ada", ["+ada"]),
            ("/ASSIGN @Ada", ["+Ada"]),
            ("/assign @ada @cleo", ["+ada,cleo"]),
            ("/assign  @ada\t@cleo  \r\n", ["+ada,cleo"]),
            ("/assign @ada-b @c_d", ["+ada-b,c_d"]),
            ("/assign @ada\n/unassign @ada", ["-ada"]),
            ("/unassign @ada\n/assign @ADA", ["+ada"]),
            ("/UNassign @ada", ["-ada"]),
            ("/assign @ada\n/unassign @cleo", ["-cleo", "+ada"]),
            ("/cc", ["cc+ben"]),
            ("/uncc", ["cc-ben"]),
            ("/cc @cleo @harbor/keepers", ["cc+cleo,harbor/keepers"]),
            ("/cc @Harbor/keepers", ["cc+Harbor/keepers"]),
            ("/uncc @harbor/keepers\n/cc @cleo", ["cc-harbor/keepers", "cc+cleo"]),
            ("/cc @cleo\n/assign @ada", ["+ada", "cc+cleo"]),
            ("/assigned @ada", []),
            ("/ccc", []),
            ("nothing", []),
        ] as [(String, [String])]
    )
    func answersComments(_ body: String, _ changes: [String]) async throws {
        let tester = PluginTester(Assign(configuration: .init()))
        #expect(try await tester.effects(of: .comment(body, by: "ben")).map(\.short) == changes)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(
        arguments: [
            (
                "/assign @ada, @cleo", ["+cleo"],
                "`ada,` is not a login. Write `/assign @login @login`, with spaces between names."
            ),
            (
                "/assign @harbor/keepers @x.y", [],
                """
                `harbor/keepers`, `x.y` are none of: a login. \
                Write `/assign @login @login`, with spaces between names.
                """
            ),
            (
                "/assign @", [],
                "`` is not a login. Write `/assign @login @login`, with spaces between names."
            ),
            (
                "/cc @quay/pilots @cleo", ["cc+cleo"],
                """
                `quay/pilots` is not a login or a team of harbor. \
                Write `/cc @login @harbor/team`, with spaces between names.
                """
            ),
            (
                "/uncc @quay/pilots", [],
                """
                `quay/pilots` is not a login or a team of harbor. \
                Write `/cc @login @harbor/team`, with spaces between names.
                """
            ),
        ] as [(String, [String], String)]
    )
    func namesWhatDoesNotFit(_ body: String, _ changes: [String], _ reply: String) async throws {
        let effects = try await PluginTester(Assign(configuration: .init())).effects(of: .comment(body, by: "ben"))
        #expect(effects.map(\.short) == changes + ["reply"])
        #expect(effects.last == .reply(reply))
    }

    @Test func saysWhoCanBeNamed() async throws {
        let tester = PluginTester(Assign(configuration: .init()))
        let effects = try await tester.effects(of: .comment("/assign @ada\n/cc @cleo"))
        #expect(
            effects.compactMap(\.failure).map { $0.text(for: ["ada"]) } == [
                """
                GitHub did not assign ada. It assigns members of the organisation, collaborators of the repository and \
                people who commented here, at most 10 in all.
                """,
                """
                GitHub did not ask ada for a review. It asks members of the organisation, collaborators of the \
                repository and teams with access to it, but never the author.
                """,
            ]
        )
    }

    @Test func reviewsAreOfPullRequestsAlone() async throws {
        let tester = PluginTester(Assign(configuration: .init()))
        let effects = try await tester.effects(of: .comment("/assign\n/cc", on: Sample.issue()))
        #expect(effects.map(\.short) == ["+ada"])
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [PluginTester(Assign(configuration: .init()))]).isEmpty)
    }
}

extension Effect {
    /// The effect in a few characters.
    fileprivate var short: String {
        switch self {
        case .setAssigned(let logins, let present, _, _):
            (present ? "+" : "-") + logins.map(\.text).joined(separator: ",")
        case .setReviewRequested(let reviewers, let present, _, _):
            (present ? "cc+" : "cc-") + reviewers.map(\.description).joined(separator: ",")
        case .reply: "reply"
        default: "\(self)"
        }
    }

    fileprivate var failure: PeopleFailure? {
        switch self {
        case .setAssigned(_, _, _, let failure), .setReviewRequested(_, _, _, let failure): failure
        default: nil
        }
    }
}
