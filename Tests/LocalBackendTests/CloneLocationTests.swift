import LocalBackend
import Testing

@Suite struct CloneLocationTests {
    @Test(arguments: [
        "https://example.com/a/b.git", "http://localhost:3000/a/b", "ssh://git@example.com/a/b",
        "git@github.com:a/b.git",
        "git://example.com/a/b",
    ])
    func `an address of another machine may be cloned`(_ text: String) throws {
        #expect(try CloneLocation(cloneURI: text) == CloneLocation(url: text))
    }

    @Test(arguments: [
        "/var/lib/bowsprit/git-mirrors/x/1.git", "file:///root/x", "ext::sh -c id", "../x", "x", "", "git@x::y",
        "-u@x:y",
        "a/b@c:d", "fd::17", "https:/x", "https://x\n/y",
    ])
    func `a path of this machine, or a program, may not`(_ text: String) {
        #expect(throws: InvalidCloneURI.self) { try CloneLocation(cloneURI: text) }
    }
}
