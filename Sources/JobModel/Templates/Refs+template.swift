import GoTemplate

extension Refs {
    /// The refs with Go's names, and those of its methods `String` and `OrgRepoString`.
    var templateValue: TemplateValue {
        .record(
            TemplateRecord(
                "Refs",
                [
                    "Org": .string(org),
                    "Repo": .string(repo),
                    "RepoLink": .string(repoLink),
                    "BaseRef": .string(baseRef),
                    "BaseSHA": .string(baseSHA),
                    "BaseLink": .string(baseLink),
                    "Pulls": .list(pulls.map(\.templateValue)),
                    "PathAlias": .string(pathAlias),
                    "WorkDir": .bool(workdir),
                    "Auxiliary": .bool(auxiliary),
                    "CloneURI": .string(cloneURI),
                    "SkipSubmodules": .bool(skipSubmodules),
                    "CloneDepth": .int(cloneDepth),
                    "SkipFetchHead": .bool(skipFetchHead),
                    "BloblessFetch": bloblessFetch.map(TemplateValue.bool) ?? .null,
                    "SparseCheckoutFiles": .strings(sparseCheckoutFiles),
                ],
                promoted: ["String": .string(description), "OrgRepoString": .string(fullName)],
                text: description
            )
        )
    }
}

extension Pull {
    fileprivate var templateValue: TemplateValue {
        .record(
            TemplateRecord(
                "Pull",
                [
                    "Number": .int(number),
                    "Author": .string(author),
                    "SHA": .string(sha),
                    "Title": .string(title),
                    "Ref": .string(ref),
                    "HeadRef": .string(headRef),
                    "Link": .string(link),
                    "CommitLink": .string(commitLink),
                    "AuthorLink": .string(authorLink),
                ]
            )
        )
    }
}
