extension AttackSpec {
    static let all = secrets + files + machine + disguised

    private static let secrets: [AttackSpec] = [
        .stranger("secret `token`", volume("secret: {secretName: token}")),
        .stranger("secret `token`", volume("projected: {sources: [{configMap: {name: c}}, {secret: {name: token}}]}")),
        .stranger(
            "a service account token",
            volume("projected: {sources: [{serviceAccountToken: {path: token, audience: vault}}]}")
        ),
        .stranger("CSI volume `secrets-store.csi.k8s.io`", volume("csi: {driver: secrets-store.csi.k8s.io}")),
        .stranger(
            "secret `token`",
            container("env: [{name: A, value: b}, {name: T, valueFrom: {secretKeyRef: {name: token, key: k}}}]")
        ),
        .stranger("secret `token`", container("envFrom: [{configMapRef: {name: c}}, {secretRef: {name: token}}]")),
        .stranger("image pull secret `registry`", "{containers: [], imagePullSecrets: [{name: registry}]}"),
        .stranger("service account `deployer`", "{containers: [], serviceAccountName: deployer}"),
        .stranger("service account `deployer`", "{containers: [], serviceAccount: deployer}"),
        .stranger("a service account token", "{containers: [], automountServiceAccountToken: true}"),
        .stranger(
            "credential `domain-admin`",
            container("securityContext: {windowsOptions: {gmsaCredentialSpecName: domain-admin}}")
        ),
    ]

    private static let files: [AttackSpec] = [
        .anyone("host path `/var/run/docker.sock`", volume("hostPath: {path: /var/run/docker.sock}")),
        .anyone("persistent volume `go-cache`", volume("persistentVolumeClaim: {claimName: go-cache}")),
        .anyone("unknown `nfs`", volume("nfs: {server: 10.0.0.1, path: /}")),
        .anyone(
            "data of `other`",
            volume("ephemeral: {volumeClaimTemplate: {spec: {dataSource: {kind: PersistentVolumeClaim, name: other}}}}")
        ),
        .anyone("`volumeDevices`", container("volumeDevices: [{name: disk, devicePath: /dev/xvda}]")),
        .anyone("path `../../etc`", container("volumeMounts: [{name: v, mountPath: /v, subPath: ../../etc}]")),
    ]

    private static let machine: [AttackSpec] = [
        .stranger("a privileged container", container("securityContext: {privileged: true}")),
        .stranger(
            "a privileged container",
            "{containers: [{name: test}], initContainers: [{name: i, securityContext: {privileged: true}}]}"
        ),
        .stranger(
            "a privileged container",
            "{containers: [{name: test}], ephemeralContainers: [{name: e, securityContext: {privileged: true}}]}"
        ),
        .stranger("capability `SYS_ADMIN`", container("securityContext: {capabilities: {add: [CHOWN, SYS_ADMIN]}}")),
        .stranger("`hostNetwork`", "{containers: [], hostNetwork: true}"),
        .stranger("`hostPID`", "{containers: [], hostPID: true}"),
        .stranger("`hostIPC`", "{containers: [], hostIPC: true}"),
        .stranger("`shareProcessNamespace`", "{containers: [], shareProcessNamespace: true}"),
        .stranger("`hostPort`", container("ports: [{containerPort: 80, hostPort: 80}]")),
        .stranger("`procMount` `Unmasked`", container("securityContext: {procMount: Unmasked}")),
        .stranger("seccomp profile `Unconfined`", container("securityContext: {seccompProfile: {type: Unconfined}}")),
        .stranger(
            "AppArmor profile `Unconfined`",
            "{containers: [], securityContext: {appArmorProfile: {type: Unconfined}}}"
        ),
        .stranger(
            "annotation `container.apparmor.security.beta.kuberne…`",
            "{containers: [{name: test}]}",
            annotations: ["container.apparmor.security.beta.kubernetes.io/test": "unconfined"]
        ),
        .stranger("SELinux type `spc_t`", container("securityContext: {seLinuxOptions: {type: spc_t}}")),
        .stranger(
            "sysctl `kernel.core_pattern`",
            "{containers: [], securityContext: {sysctls: [{name: kernel.core_pattern, value: '|/x'}]}}"
        ),
        .stranger("node `control-plane-0`", "{containers: [], nodeName: control-plane-0}"),
        .stranger("runtime class `unsandboxed`", "{containers: [], runtimeClassName: unsandboxed}"),
        .stranger("priority class `system-node-critical`", "{containers: [], priorityClassName: system-node-critical}"),
        .stranger("`hostProcess`", container("securityContext: {windowsOptions: {hostProcess: true}}")),
        .stranger("git volume `https://evil.example/x`", volume("gitRepo: {repository: 'https://evil.example/x'}")),
        .stranger("mount propagation `Bidirectional`", container("volumeMounts: [{mountPropagation: Bidirectional}]")),
        .stranger("probed host `169.254.169.254`", container("livenessProbe: {httpGet: {host: 169.254.169.254}}")),
        .stranger("probed host `10.0.0.1`", container("lifecycle: {postStart: {tcpSocket: {host: 10.0.0.1}}}")),
        .stranger("`resourceClaims`", "{containers: [], resourceClaims: [{name: gpu}]}"),
    ]

    /// What hides in letters, types and nesting.
    private static let disguised: [AttackSpec] = [
        .anyone("unknown `HostPath`", volume("HostPath: {path: /}")),
        .anyone("unknown `hostpath`", volume("emptyDir: {}, hostpath: {path: /}")),
        .stranger("unknown `HostNetwork`", "{containers: [], HostNetwork: true}"),
        .stranger("unknown `Privileged`", container("securityContext: {Privileged: true}")),
        .stranger(
            "unknown `SecretKeyRef`",
            container("env: [{name: T, valueFrom: {SecretKeyRef: {name: t, key: k}}}]")
        ),
        .stranger("a privileged container `true`", container("securityContext: {privileged: 'true'}")),
        .stranger("a privileged container", container("securityContext: {privileged: 1}")),
        .stranger("capability `cap_sys_admin`", container("securityContext: {capabilities: {add: [cap_sys_admin]}}")),
        .stranger("`pod_spec.securityContext`", "{containers: [], securityContext: [{privileged: true}]}"),
        .stranger("`containers`", "{containers: {a: {securityContext: {privileged: true}}}}"),
        .stranger("unknown `superPowers`", "{containers: [], superPowers: [all]}"),
        .stranger("secret `a?b?`", volume("secret: {secretName: \"a\\nb`\"}")),
    ]
}
