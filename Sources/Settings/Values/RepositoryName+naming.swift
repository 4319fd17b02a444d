import ForgeModel

extension RepositoryName {
    /// Whether `ORG` or `ORG/REPO` means this repository.
    func isNamed(by name: String) -> Bool {
        let name = name.lowercased()
        return name == fullName.lowercased() || name == owner.lowercased()
    }
}
