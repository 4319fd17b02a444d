import Foundation
import KubernetesClient
import Testing

@Suite struct KubeconfigTests {
    static func kubeconfig(
        cluster: String,
        user: String,
        at folder: URL = URL(filePath: "/etc/kube/")
    ) throws -> Kubeconfig {
        let text = """
            apiVersion: v1
            kind: Config
            preferences: {}
            clusters: [{name: one, cluster: \(cluster)}]
            users: [{name: bot, user: \(user)}]
            contexts: [{name: build, context: {cluster: one, user: bot, namespace: prow}}]
            current-context: build
            """
        return try Kubeconfig(Array(text.utf8), file: folder.appending(path: "config"))
    }

    static let server = "{server: 'https://10.0.0.1:6443/'}"

    @Test(
        arguments: [
            ("{token: abc}", BearerToken.text("abc")),
            ("{tokenFile: token}", .file(URL(filePath: "token", relativeTo: URL(filePath: "/etc/kube/")))),
            ("{token: abc, tokenFile: /run/token}", .file(URL(filePath: "/run/token"))),
            ("{}", nil),
            ("{token: ''}", nil),
        ] as [(String, BearerToken?)]
    )
    func readsTokens(_ user: String, _ token: BearerToken?) throws {
        let kubeconfig = try Self.kubeconfig(cluster: Self.server, user: user)
        let access = try #require(kubeconfig.contexts["build"]).get()
        #expect(kubeconfig.currentContext == "build")
        #expect(access.server == "https://10.0.0.1:6443" && access.trust == .system && access.identity == nil)
        #expect(access.token?.description == token?.description)
    }

    @Test func readsCertificates() async throws {
        try await TestFolder.with { folder in
            try Data("ca\n".utf8).write(to: folder.appending(path: "ca.crt"))
            try Data("key\n".utf8).write(to: folder.appending(path: "bot.key"))
            let kubeconfig = try Self.kubeconfig(
                cluster: "{server: 'https://a', certificate-authority: ca.crt, tls-server-name: b}",
                user: "{client-certificate-data: \(Data("crt".utf8).base64EncodedString()), client-key: bot.key}",
                at: folder
            )
            let access = try #require(kubeconfig.contexts["build"]).get()
            #expect(access.trust == .authorities(Data("ca\n".utf8)))
            #expect(access.serverName == "b")
            #expect(access.identity == ClientIdentity(certificates: Data("crt".utf8), privateKey: Data("key\n".utf8)))
        }
    }

    @Test func dataComesBeforeFiles() throws {
        let data = Data("ca".utf8).base64EncodedString()
        let kubeconfig = try Self.kubeconfig(
            cluster: "{server: 'https://a', certificate-authority: /nowhere, certificate-authority-data: \(data)}",
            user: "{}"
        )
        #expect(try #require(kubeconfig.contexts["build"]).get().trust == .authorities(Data("ca".utf8)))
    }

    @Test func mayTrustAnyone() throws {
        let kubeconfig = try Self.kubeconfig(
            cluster: "{server: 'https://a', insecure-skip-tls-verify: true}",
            user: "{}"
        )
        #expect(try #require(kubeconfig.contexts["build"]).get().trust == .anyone)
    }

    /// What a context cannot be, and what is said of it.
    @Test(
        arguments: [
            (server, "{exec: {command: gke-gcloud-auth-plugin}}", "user `bot` gets its token from a program (`exec`)"),
            (server, "{auth-provider: {name: gcp}}", "`auth-provider`"),
            (server, "{username: a, password: b}", "has a name and a password"),
            (server, "{as: admin, token: a}", "acts `as` another"),
            (server, "{client-certificate-data: YQ==}", "belong together"),
            (server, "{client-key-data: '*'}", "`client-key-data` is not base64"),
            (server, "{client-key: /nowhere/key}", "`client-key`: /nowhere/key cannot be read"),
            ("{server: 'ftp://a'}", "{}", "`ftp://a` is no address"),
            ("{server: 'https://a?x=y'}", "{}", "is no address"),
            ("{}", "{}", "`` is no address"),
            ("{server: 'https://a', proxy-url: 'http://p'}", "{}", "`proxy-url`"),
            (
                "{server: 'https://a', insecure-skip-tls-verify: true, certificate-authority-data: YQ==}", "{}",
                "exclude"
            ),
        ]
    )
    func refusesWhatItCannotDo(_ cluster: String, _ user: String, _ words: String) throws {
        let result = try #require(try Self.kubeconfig(cluster: cluster, user: user).contexts["build"])
        let error = #expect(throws: ClusterAccessError.self) { try result.get() }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }

    @Test(
        arguments: [
            ("contexts: [{name: a, context: {cluster: none}}]", "there is no cluster `none`"),
            (
                "clusters: [{name: c, cluster: {server: 'https://c'}}]\n"
                    + "contexts: [{name: a, context: {cluster: c, user: x}}]",
                "there is no user `x`"
            ),
        ]
    )
    func namesMustLeadSomewhere(_ text: String, _ words: String) throws {
        let kubeconfig = try Kubeconfig(Array(text.utf8), file: URL(filePath: "/k"))
        let error = #expect(throws: ClusterAccessError.self) { try kubeconfig.contexts["a"]?.get() }
        #expect(error?.description == words)
    }

    @Test(arguments: ["[", "contexts: 3", "contexts: [{context: {}}]", "clusters: [{name: a, cluster: [1]}]"])
    func otherTextsAreNone(_ text: String) {
        let error = #expect(throws: ClusterAccessError.self) {
            try Kubeconfig(Array(text.utf8), file: URL(filePath: "/k/config"))
        }
        #expect(error?.description.hasPrefix("/k/config is no kubeconfig: ") == true)
    }

    @Test func absentFilesAreNamed() {
        let error = #expect(throws: ClusterAccessError.self) {
            try Kubeconfig(contentsOf: URL(filePath: "/nowhere/config"))
        }
        #expect(error?.description == "/nowhere/config cannot be read")
    }

    @Test func secretsAreNotShown() throws {
        let user = "{token: s3cret, client-certificate-data: czNjcmV0, client-key-data: czNjcmV0}"
        let access = try #require(try Self.kubeconfig(cluster: Self.server, user: user).contexts["build"]).get()
        var dumped = "\(access)"
        dump(access, to: &dumped)
        #expect(!dumped.contains("s3cret") && !dumped.contains("115, 51"))
    }
}
