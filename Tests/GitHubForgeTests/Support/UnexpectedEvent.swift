import ForgeModel

/// A payload that was read as another event than a test is about.
struct UnexpectedEvent: Error {
    let event: ForgeEvent
}
