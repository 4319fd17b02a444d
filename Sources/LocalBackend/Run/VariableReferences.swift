/// References to variables in a container's command, `$(NAME)`, as
/// [Kubernetes](https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/)
/// replaces them.
package enum VariableReferences {
    /// The text with its references replaced. One to an unknown variable stays as it is; `$$` is a dollar sign that begins
    /// none.
    package static func expand(_ text: String, _ variables: [String: String]) -> String {
        var expanded = ""
        var rest = text[...]
        while let dollar = rest.firstIndex(of: "$") {
            expanded += rest[..<dollar]
            rest = rest[dollar...].dropFirst()
            switch rest.first {
            case "$":
                expanded += "$"
                rest = rest.dropFirst()
            case "(":
                guard let end = rest.firstIndex(of: ")") else { return expanded + "$" + rest }
                let name = String(rest[..<end].dropFirst())
                expanded += variables[name] ?? "$(\(name))"
                rest = rest[end...].dropFirst()
            default:
                expanded += "$"
            }
        }
        return expanded + rest
    }
}
