extension Clock where Duration == Swift.Duration {
    /// Reads how much time has passed since this call.
    func stopwatch() -> @Sendable () -> Swift.Duration {
        let start = now
        return { start.duration(to: self.now) }
    }
}
