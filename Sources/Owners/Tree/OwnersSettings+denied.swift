extension OwnersSettings {
    /// Whether the OWNERS file at a path relative to the root doesn't count, since its directory is denied.
    public func denies(_ path: String) -> Bool {
        DeniedDirectories(self).contains(OwnersPath.parent(path))
    }
}
