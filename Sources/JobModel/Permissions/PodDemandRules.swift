/// What the members of a [Pod](https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/) ask for.
///
/// About power over the machine the rules follow the baseline of Kubernetes'
/// [Pod Security Standards](https://kubernetes.io/docs/concepts/security/pod-security-standards/), and are stricter where
/// a job could reach the pod utilities beside it.
enum PodDemandRules {
    /// A PodSpec.
    static let pod = DemandRules(
        harmless: [
            "activeDeadlineSeconds", "affinity", "dnsConfig", "dnsPolicy", "enableServiceLinks", "hostAliases",
            "hostname", "hostnameOverride", "nodeSelector", "os", "overhead", "preemptionPolicy", "priority",
            "readinessGates", "resources", "restartPolicy", "schedulerName", "schedulingGates", "setHostnameAsFQDN",
            "subdomain", "terminationGracePeriodSeconds", "tolerations", "topologySpreadConstraints",
        ],
        [
            "containers": .each(.object(container)),
            "initContainers": .each(.object(container)),
            "ephemeralContainers": .each(.object(container)),
            "volumes": .each(.object(volume)),
            "imagePullSecrets": .each(.demands(.secrets, "image pull secret", name: "name")),
            "serviceAccountName": .demands(.secrets, "service account"),
            "serviceAccount": .demands(.secrets, "service account"),
            "automountServiceAccountToken": .only([false], .secrets, "a service account token"),
            "hostNetwork": .only([false], .privileged, "`hostNetwork`"),
            "hostPID": .only([false], .privileged, "`hostPID`"),
            "hostIPC": .only([false], .privileged, "`hostIPC`"),
            "hostUsers": .only([false], .privileged, "`hostUsers`"),
            "shareProcessNamespace": .only([false], .privileged, "`shareProcessNamespace`"),
            "nodeName": .demands(.privileged, "node"),
            "runtimeClassName": .demands(.privileged, "runtime class"),
            "resourceClaims": .demands(.privileged, "`resourceClaims`"),
            "priorityClassName": .text(.privileged, "priority class") { !$0.hasPrefix("system-") },
            "securityContext": .object(security),
        ]
    )

    private static let container = DemandRules(
        harmless: [
            "args", "command", "image", "imagePullPolicy", "name", "resizePolicy", "resources", "restartPolicy",
            "restartPolicyRules", "stdin", "stdinOnce", "targetContainerName", "terminationMessagePath",
            "terminationMessagePolicy", "tty", "workingDir",
        ],
        [
            "env": .each(.object(variable)),
            "envFrom": .each(.object(variables)),
            "ports": .each(.object(port)),
            "volumeMounts": .each(.object(mount)),
            "volumeDevices": .demands(.hostPaths, "`volumeDevices`"),
            "livenessProbe": .object(handler),
            "readinessProbe": .object(handler),
            "startupProbe": .object(handler),
            "lifecycle": .object(
                DemandRules(harmless: ["stopSignal"], ["postStart": .object(handler), "preStop": .object(handler)])
            ),
            "securityContext": .object(security),
        ]
    )

    private static let variable = DemandRules(
        harmless: ["name", "value"],
        [
            "valueFrom": .object(
                DemandRules(
                    harmless: ["configMapKeyRef", "fieldRef", "fileKeyRef", "resourceFieldRef"],
                    ["secretKeyRef": .demands(.secrets, "secret", name: "name")],
                    unknown: .secrets
                )
            )
        ],
        unknown: .secrets
    )

    private static let variables = DemandRules(
        harmless: ["configMapRef", "prefix"],
        ["secretRef": .demands(.secrets, "secret", name: "name")],
        unknown: .secrets
    )

    private static let port = DemandRules(
        harmless: ["containerPort", "name", "protocol"],
        ["hostPort": .only([0], .privileged, "`hostPort`"), "hostIP": .demands(.privileged, "`hostIP`")]
    )

    private static let mount = DemandRules(
        harmless: ["mountPath", "name", "readOnly", "recursiveReadOnly"],
        [
            "mountPropagation": .only(["None"], .privileged, "mount propagation"),
            "subPath": .text(.hostPaths, "path", isHarmless: staysInside),
            "subPathExpr": .text(.hostPaths, "path", isHarmless: staysInside),
        ],
        unknown: .hostPaths
    )

    @Sendable
    private static func staysInside(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
    }

    /// A probe or a hook. One with a host makes the node connect there.
    private static let handler = DemandRules(
        harmless: [
            "exec", "failureThreshold", "initialDelaySeconds", "periodSeconds", "sleep", "successThreshold",
            "terminationGracePeriodSeconds", "timeoutSeconds",
        ],
        [
            "httpGet": .object(
                DemandRules(
                    harmless: ["httpHeaders", "path", "port", "scheme"],
                    ["host": .demands(.privileged, "probed host")]
                )
            ),
            "tcpSocket": .object(DemandRules(harmless: ["port"], ["host": .demands(.privileged, "probed host")])),
            "grpc": .object(DemandRules(harmless: ["port", "service"], [:])),
        ]
    )
}
