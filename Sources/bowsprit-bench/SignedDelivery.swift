import Foundation
import Hooks
import NIOCore
import NIOFoundationCompat

/// A delivery ready to be sent, but for its GUID, so that sending it costs next to nothing.
struct SignedDelivery: Sendable {
    /// The request up to where the GUID belongs.
    let head: ByteBuffer
    /// What follows it.
    let rest: ByteBuffer

    /// Signs a payload.
    init(event: String, payload: String, secret: String) {
        let body = Data(payload.utf8)
        head = ByteBuffer(
            string: """
                POST /hook HTTP/1.1\r
                Host: 127.0.0.1\r
                User-Agent: GitHub-Hookshot/bench\r
                Accept: */*\r
                Content-Type: application/json\r
                Content-Length: \(body.count)\r
                X-GitHub-Event: \(event)\r
                X-Hub-Signature-256: \(HookSignature.header(of: body, secret: secret))\r
                X-GitHub-Delivery: \("")
                """
        )
        rest = ByteBuffer(string: "\r\n\r\n" + payload)
    }

    /// The GUID of a number, spread like a real one.
    static func guid(_ number: UInt64) -> String {
        let mixed = mix(number)
        let text = hexadecimal(mixed) + hexadecimal(mix(~mixed))
        let cuts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return cuts.map { String(decoding: text[$0], as: UTF8.self) }.joined(separator: "-")
    }

    /// The last step of [SplitMix64](https://prng.di.unimi.it/splitmix64.c): no two numbers give the same.
    private static func mix(_ number: UInt64) -> UInt64 {
        var mixed = number &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static func hexadecimal(_ number: UInt64) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return stride(from: 60, through: 0, by: -4).map { digits[Int(number >> UInt64($0) & 15)] }
    }
}
