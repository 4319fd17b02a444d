/// A variable of a container.
package struct ContainerVariable: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// Its value.
    package let value: String
    /// Whether the value comes from a Secret: then it is as it is, and refers to no other variable.
    package var isSecret = false
}
