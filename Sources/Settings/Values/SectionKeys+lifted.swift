import ConfigurationSchema

extension SectionKeys {
    /// The keys of a section that stand in the same map as another section's.
    func lifted<Outer: ConfigurationSection>(
        into property: any WritableKeyPath<Outer, Section> & Sendable
    ) -> SectionKeys<Outer> {
        SectionKeys<Outer>(all.map { $0.lifted(into: property) })
    }
}
