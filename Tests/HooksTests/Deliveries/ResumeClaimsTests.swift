import Persistence
import Testing

@testable import Hooks

@Suite struct ResumeClaimsTests {
    private let id = DeliveryID(rawValue: 1)

    @Test func oneOfTwoGetsADeliveryWhileTheLogIsRead() {
        var claims = ResumeClaims()
        let answers = [claims.claim(id), claims.claim(id)]
        #expect(answers == [true, false])
    }

    @Test func theFrontDoorMayComeLate() {
        var claims = ResumeClaims()
        let fromLog = claims.claim(id)
        claims.end()
        let fromFrontDoor = [claims.claim(id), claims.claim(DeliveryID(rawValue: 2))]
        #expect(fromLog)
        #expect(fromFrontDoor == [false, true])
    }
}
