import Testing

@testable import SizePlugin

@Suite struct GeneratedFilesTests {
    @Test(
        arguments: [
            ("path-prefix api/gen", "api/generated/a.go", true), ("prefix api/gen", "api/generated/a.go", true),
            ("prefix api/gen", "x/api/gen", false),
            ("file-prefix zz_", "a/b/zz_c.go", true), ("file-prefix zz_", "zz_/c.go", false),
            ("file-name BUILD", "a/BUILD", true), ("file-name BUILD", "a/BUILD.bazel", false),
            ("path a/BUILD", "a/BUILD", true), ("path BUILD", "a/BUILD", false),
            ("  file-name\tBUILD  ", "BUILD", true), ("# file-name BUILD", "BUILD", false),
            ("file-name BUILD\r\nfile-name WORKSPACE\r\n", "WORKSPACE", true),
            ("file-name a b\nwhat is this\nfile-name BUILD", "BUILD", true),
        ]
    )
    func readsGeneratedFiles(_ text: String, _ path: String, _ isGenerated: Bool) {
        #expect(GeneratedFiles(generatedFiles: text).contains(path) == isGenerated)
    }

    @Test(
        arguments: [
            ("*.pb.go linguist-generated=true", "a/b.pb.go", true), ("*.pb.go linguist-generated", "b.pb.go", true),
            ("*.pb.go text", "b.pb.go", false), ("*.pb.go text linguist-generated=true eol=lf", "b.pb.go", true),
            ("*.go linguist-generated\n/a.go -linguist-generated", "a.go", false),
            ("*.go linguist-generated\n/a.go linguist-generated=false", "b/a.go", true),
            ("vendor linguist-generated", "x/vendor/y/z.go", true),
            ("/vendor linguist-generated", "vendor/z.go", false),
            ("/vendor/** linguist-generated", "vendor/y/z.go", true),
            ("vendor/*.go linguist-generated", "vendor/y/z.go", false),
            ("vendor/*.go linguist-generated", "vendor/z.go", true),
            ("docs/**/index.html linguist-generated", "docs/index.html", true),
            ("docs/**/index.html linguist-generated", "docs/a/b/index.html", true),
            ("docs/**/index.html linguist-generated", "docs/a/b/other.html", false),
            ("**/gen/*.go linguist-generated", "gen/a.go", true),
            ("**/gen/*.go linguist-generated", "a/b/gen/a.go", true),
            ("a?c linguist-generated", "abc", true), ("a?c linguist-generated", "ac", false),
            ("[a-c]x linguist-generated", "bx", true), ("[a-c]x linguist-generated", "dx", false),
            ("[!a-c]x linguist-generated", "dx", true), ("[]]x linguist-generated", "]x", true),
            ("[z-a]x linguist-generated", "mx", false), ("[ab linguist-generated", "[ab", true),
            (#"\*x linguist-generated"#, "*x", true), (#"\*x linguist-generated"#, "ax", false),
            ("!a linguist-generated", "a", false), ("a/ linguist-generated", "a/b", false),
            ("# a linguist-generated", "a", false), ("/ linguist-generated", "a", false),
            ("*a*a*a*a*a*a*a*a*a*a*b linguist-generated", String(repeating: "a", count: 2_000), false),
        ]
    )
    func readsGitAttributes(_ text: String, _ path: String, _ isGenerated: Bool) {
        #expect(GeneratedFiles(gitAttributes: text).contains(path) == isGenerated)
    }
}
