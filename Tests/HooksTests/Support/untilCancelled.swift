/// Waits until the task is cancelled, and throws that it is.
func untilCancelled() async throws {
    let (stream, _) = AsyncStream<Never>.makeStream()
    for await _ in stream {}
    try Task.checkCancellation()
}
