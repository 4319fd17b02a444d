import Foundation
import Settings
import Testing

/// Each folder of `Golden` holds configuration with one sort of mistake and, in `expected.txt`, what people read.
///
/// `BOWSPRIT_UPDATE_GOLDEN=1 swift test --filter GoldenTests` writes the expected texts anew.
@Suite struct GoldenTests {
    @Test(arguments: GoldenFolder.all)
    func findingsReadAsExpected(folder: GoldenFolder) async throws {
        let output = try await folder.output()
        if GoldenFolder.isUpdating { try folder.write(output) }
        #expect(output == folder.expected)
        let isShown = output.contains("[\(folder.code)]\n") || output.contains("skipped: \(folder.code): ")
        #expect(isShown, "the folder \(folder.name) does not show what it is named for")
    }

    @Test(arguments: RuleCode.allCases)
    func everyRuleHasAFolder(code: RuleCode) {
        #expect(
            GoldenFolder.all.contains { $0.code == code.rawValue },
            "add Tests/SettingsTests/Golden/\(code.rawValue)"
        )
    }

    @Test(arguments: GoldenFolder.all)
    func everyFolderIsNamedForARule(folder: GoldenFolder) {
        #expect(RuleCode(rawValue: folder.code) != nil)
    }
}
