public import ForgeModel
public import JobModel

extension CommitContexts {
    /// The contexts of a commit's statuses.
    public init(_ statuses: [CommitStatus]) {
        self.init(
            all: Set(statuses.map(\.context)),
            failed: Set(statuses.filter { [.failure, .error].contains($0.state) }.map(\.context))
        )
    }
}
