extension PodDemandRules {
    /// A volume. A sort that is not listed could be anything, and so counts as a path of the machine.
    static let volume = DemandRules(
        harmless: ["configMap", "downwardAPI", "emptyDir", "image", "name"],
        [
            "secret": .demands(.secrets, "secret", name: "secretName"),
            "projected": .object(
                DemandRules(
                    harmless: ["defaultMode"],
                    ["sources": .each(.object(projection))],
                    unknown: .secrets
                )
            ),
            "csi": .demands(.secrets, "CSI volume", name: "driver"),
            "hostPath": .demands(.hostPaths, "host path", name: "path"),
            "persistentVolumeClaim": .demands(.hostPaths, "persistent volume", name: "claimName"),
            "ephemeral": .object(
                DemandRules(harmless: [], ["volumeClaimTemplate": .object(claimTemplate)], unknown: .hostPaths)
            ),
            // The node clones it, as root.
            "gitRepo": .demands(.privileged, "git volume", name: "repository"),
        ],
        unknown: .hostPaths
    )

    private static let projection = DemandRules(
        harmless: ["clusterTrustBundle", "configMap", "downwardAPI"],
        [
            "secret": .demands(.secrets, "secret", name: "name"),
            "serviceAccountToken": .demands(.secrets, "a service account token"),
            "podCertificate": .demands(.secrets, "a pod certificate"),
        ],
        unknown: .secrets
    )

    /// A volume that is made for this pod. It may not begin as a copy of another one, nor be one that exists.
    private static let claimTemplate = DemandRules(
        harmless: ["metadata"],
        [
            "spec": .object(
                DemandRules(
                    harmless: [
                        "accessModes", "resources", "storageClassName", "volumeAttributesClassName", "volumeMode",
                    ],
                    [
                        "dataSource": .demands(.hostPaths, "data of", name: "name"),
                        "dataSourceRef": .demands(.hostPaths, "data of", name: "name"),
                        "selector": .demands(.hostPaths, "a selected volume"),
                        "volumeName": .demands(.hostPaths, "persistent volume"),
                    ],
                    unknown: .hostPaths
                )
            )
        ],
        unknown: .hostPaths
    )
}
