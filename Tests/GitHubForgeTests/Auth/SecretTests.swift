import Testing

@testable import GitHubForge

@Suite struct SecretTests {
    @Test func neverPrints() {
        let secret = Secret("hunter2")
        struct Holder {
            let name = "holder"
            let secret: Secret
        }
        var dumped = ""
        dump(Holder(secret: secret), to: &dumped)
        let shown = [
            "\(secret)", String(describing: secret), String(reflecting: secret), "\(Holder(secret: secret))",
            String(reflecting: Holder(secret: secret)), "\([secret])", "\(["a": secret])", "\(secret as Any)",
            "\(GitHubCredentials.token(secret))", "\(GitHubCredentials.app(id: "1", privateKey: secret))", dumped,
        ]
        for text in shown { #expect(!text.contains("hunter2"), "\(text)") }
        #expect("\(secret)" == "***")
        #expect(secret.value == "hunter2")
    }
}
