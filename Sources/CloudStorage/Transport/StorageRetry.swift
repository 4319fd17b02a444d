/// How long to wait before a request that failed is sent again.
public struct StorageRetry: Sendable {
    /// The waits, one for each further try; [Prow's](https://docs.prow.k8s.io/docs/components/pod-utilities/) by default.
    public var pauses: [Duration]
    /// What measures them.
    public var clock: any Clock<Duration>

    /// A rule.
    public init(
        pauses: [Duration] = [.seconds(1), .seconds(4), .seconds(9)],
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.pauses = pauses
        self.clock = clock
    }
}
