import PluginKit
import Testing

@Suite struct ReleaseNoteBlockTests {
    @Test(
        arguments: [
            ("```release-note\nGlows.\n```", "Glows."),
            ("Text.\r\n\r\n```release-note\r\n  Glows.\r\nMore.  \r\n```\r\nEnd.", "Glows.\r\nMore."),
            ("```release-note\n```", ""),
            ("```release-note none```", "none"),
            ("**Release note**:\n```\nGlows.\n```", "Glows."),
            ("**Release note**:\n<!-- Say it here. -->\n```release-note\nGlows.\n```", "Glows."),
            ("**Release note**:\n```\nOne.\n```\n```release-note\nTwo.\n```", "One."),
            ("```release-note\nOne.\n```\n```release-note\nTwo.\n```", "One."),
            ("```release-note\nUses `x`.\n```", "Uses `x`."),
            ("```\nGlows.\n```", nil),
            ("Release note:\n```\nGlows.\n```", nil),
            ("```release-note\nGlows.", nil),
            ("", nil),
        ] as [(String, String?)]
    )
    func findsTheNote(_ text: String, _ note: String?) {
        #expect(ReleaseNoteBlock(in: text)?.note == note)
    }

    @Test(
        arguments: [
            ("NONE", true), ("none", true), ("No", true), ("\"None.\"", true), ("- no -", true), ("N/A", false),
            ("none of it", false), ("nothing", false), ("", false), ("_none_", false),
        ]
    )
    func knowsNone(_ note: String, _ saysNone: Bool) {
        #expect(ReleaseNoteBlock(in: "```release-note\n\(note)\n```")?.saysNone == saysNone)
    }

    @Test func writesAnotherNote() {
        let text = "Why.\r\n```release-note\r\nOld.\r\n```\r\n```release-note\r\nLater.\r\n```"
        let changed = ReleaseNoteBlock(in: text)?.textSaying("New $1.")
        #expect(changed == "Why.\r\n```release-note\r\nNew $1.\r\n```\r\n```release-note\r\nLater.\r\n```")
    }
}
