import Testing

@testable import Settings

@Suite struct ProwIgnoreTests {
    @Test(arguments: [
        ("a.yaml", "a.yaml", false, true), ("a.yaml", "deep/down/a.yaml", false, true),
        ("/a.yaml", "b/a.yaml", false, nil),
        ("/a.yaml", "a.yaml", false, true), ("b/a.yaml", "c/b/a.yaml", false, nil),
        ("**/b/a.yaml", "c/b/a.yaml", false, true),
        ("b/**", "b/c/d.yaml", false, true), ("b/**/d.yaml", "b/d.yaml", false, true),
        ("*.yaml", "x/y.yaml", false, true),
        ("b/*.yaml", "b/c/d.yaml", false, nil), ("?.yaml", "ab.yaml", false, nil), ("?.yaml", "a.yaml", false, true),
        ("dir/", "dir", true, true), ("dir/", "dir", false, nil), ("# a\n\n!a.yaml", "a.yaml", false, false),
        ("*.yaml\n!a.yaml", "a.yaml", false, false), ("!a.yaml\n*.yaml", "a.yaml", false, true),
        ("\\*.yaml", "a.yaml", false, nil),
        ("\\*.yaml", "*.yaml", false, true), ("a  ", "a", false, true), ("\\#a", "#a", false, true),
        ("!", "a", false, nil),
    ])
    func decides(rules: String, path: String, isDirectory: Bool, ignored: Bool?) {
        #expect(ProwIgnore(rules).ignores(path, isDirectory: isDirectory) == ignored)
    }
}
