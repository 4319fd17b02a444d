import JWTKit

/// What a service account asks for; see
/// [the claims of a service account](https://developers.google.com/identity/protocols/oauth2/service-account#jwt-auth).
struct GoogleClaims: JWTPayload {
    let iss: IssuerClaim
    let scope: String
    let aud: AudienceClaim
    let iat: IssuedAtClaim
    let exp: ExpirationClaim

    func verify(using algorithm: some JWTAlgorithm) async throws {
        try exp.verifyNotExpired()
    }
}
