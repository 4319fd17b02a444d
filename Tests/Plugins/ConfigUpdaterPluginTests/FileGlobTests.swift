import Testing

@testable import ConfigUpdaterPlugin

@Suite struct FileGlobTests {
    @Test(
        arguments: [
            ("config/prow/config.yaml", "config/prow/config.yaml", true),
            ("config/prow/config.yaml", "config/prow/config_yaml", false),
            ("config.yaml", "config/config.yaml", false),
            ("*.yaml", "a.yaml", true),
            ("*.yaml", ".yaml", true),
            ("*.yaml", "a/b.yaml", false),
            ("config/*/jobs.yaml", "config/a/jobs.yaml", true),
            ("config/*/jobs.yaml", "config/a/b/jobs.yaml", false),
            ("config/jobs/**/*.yaml", "config/jobs/a.yaml", true),
            ("config/jobs/**/*.yaml", "config/jobs/a/b/c.yaml", true),
            ("config/jobs/**/*.yaml", "config/jobsa.yaml", false),
            ("config/jobs/**/*.yaml", "config/jobs/a.yml", false),
            ("**/*.yaml", "a.yaml", true),
            ("**/*.yaml", "a/b.yaml", true),
            ("**/OWNERS", "aOWNERS", false),
            ("a/**", "a/b/c", true),
            ("a/**", "a", false),
            ("a**b", "axxb", true),
            ("a**b", "a/b", false),
            ("a?c", "abc", true),
            ("a?c", "a/c", false),
            ("a?c", "ac", false),
            ("[a-c]x", "bx", true),
            ("[a-c]x", "dx", false),
            ("[!a-c]x", "dx", true),
            ("[^a-c]x", "ax", false),
            ("[!a]x", "/x", false),
            ("[]]x", "]x", true),
            ("[a-]x", "-x", true),
            ("[-a]x", "-x", true),
            ("[.]x", "ax", false),
            ("*.{yaml,yml}", "a.yml", true),
            ("*.{yaml,yml}", "a.yaml", true),
            ("*.{yaml,yml}", "a.json", false),
            ("{a,b{c,d}}", "bd", true),
            ("{a,b{c,d}}", "b", false),
            ("{**/x,y}", "a/b/x", true),
            ("{a,**/x}", "a/b/x", true),
            ("a,b", "a,b", true),
            ("a}", "a}", true),
            (#"\*"#, "*", true),
            (#"\*"#, "a", false),
            ("a+(b)|c$", "a+(b)|c$", true),
            ("a|b", "a", false),
            ("ä*", "äö", true),
            ("*", "a\nb", true),
        ]
    )
    func matches(_ glob: String, _ path: String, _ matches: Bool) throws {
        #expect(try #require(FileGlob(glob)).matches(path) == matches)
    }

    @Test(arguments: ["[", "[a", "[]", "[!]", "{", "{a", "{a,{b}", "[a/b]"])
    func mustBeClosed(_ glob: String) {
        #expect(FileGlob(glob) == nil)
    }
}
