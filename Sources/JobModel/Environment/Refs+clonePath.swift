extension Refs {
    /// Where the repository is checked out, below `$GOPATH/src`: the path alias, else the web page without its scheme,
    /// else `github.com/ORG/REPO`.
    public var clonePath: String {
        if !pathAlias.isEmpty { return pathAlias }
        return repoLink.isEmpty ? "github.com/\(fullName)" : repoLink.withoutScheme
    }

    /// The address to clone from: the one given, else the web page's with `.git`, else GitHub's.
    public var cloneAddress: String {
        if !cloneURI.isEmpty { return cloneURI }
        return repoLink.isEmpty ? "https://github.com/\(fullName).git" : "\(repoLink).git"
    }
}
