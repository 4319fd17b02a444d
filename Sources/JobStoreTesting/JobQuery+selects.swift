import JobEngine
import JobModel

extension JobQuery {
    /// Whether a job meets every condition.
    func selects(_ target: ProwJob) -> Bool {
        let refs = target.spec.mainRefs
        return [
            meets(job, target.spec.job),
            meets(type, target.spec.type),
            meets(org?.lowercased(), refs?.org.lowercased()),
            meets(repo?.lowercased(), refs?.repo.lowercased()),
            meets(pull, refs?.pulls.first?.number),
            meets(headSHA, refs?.pulls.first?.sha),
            meets(baseRef, refs?.baseRef),
            meets(isComplete, target.isComplete),
            states.isEmpty || states.contains(target.status.state),
            labels.allSatisfy { target.metadata.labels[$0.key] == $0.value },
        ].allSatisfy(\.self)
    }

    private func meets<Value: Equatable>(_ condition: Value?, _ value: Value?) -> Bool {
        condition == nil || condition == value
    }
}
