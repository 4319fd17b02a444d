import JobEngine
import JobModel
import LocalBackend

/// How much of its machine a container may use: `resources.limits`.
struct ContainerLimits: Hashable, Sendable {
    /// In bytes.
    let memory: Int64?
    /// In billionths of a processor.
    let processors: Int64?
    /// The limit of memory as the job has it.
    let memoryText: String

    /// The limits of a container.
    ///
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` for a resource that a container of this machine can't have.
    init(_ container: Container) throws(BackendError) {
        let limits = container.fields["resources"]?["limits"]?.objectValue ?? [:]
        var amounts: [String: ResourceQuantity] = [:]
        for (name, value) in limits.sorted(by: { $0.key < $1.key }) {
            guard ["cpu", "memory", "ephemeral-storage"].contains(name) else {
                throw .rejected("The job asks for `\(name)`, which \(ContainerJob.backend) does not have.")
            }
            guard let amount = ResourceQuantity(value.quantityText) else {
                throw .rejected("The job's limit of `\(name)`, `\(value.quantityText)`, is no amount.")
            }
            amounts[name] = amount
        }
        memory = amounts["memory"]?.whole
        processors = amounts["cpu"]?.nano
        memoryText = limits["memory"]?.quantityText ?? ""
    }
}

extension JSONValue {
    /// A quantity, which may be written as a number too.
    fileprivate var quantityText: String {
        switch self {
        case .string(let text): text
        case .int(let number): "\(number)"
        case .double(let number): "\(number)"
        default: ""
        }
    }
}
