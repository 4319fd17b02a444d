extension PodDemandRules {
    /// The security context of a pod or a container.
    static let security = DemandRules(
        harmless: [
            "allowPrivilegeEscalation", "fsGroup", "fsGroupChangePolicy", "readOnlyRootFilesystem", "runAsGroup",
            "runAsNonRoot", "runAsUser", "seLinuxChangePolicy", "supplementalGroups", "supplementalGroupsPolicy",
        ],
        [
            "privileged": .only([false], .privileged, "a privileged container"),
            "capabilities": .object(
                DemandRules(harmless: ["drop"], ["add": .each(.only(usualCapabilities, .privileged, "capability"))])
            ),
            "procMount": .only(["Default"], .privileged, "`procMount`"),
            "seccompProfile": .object(profile("seccomp profile")),
            "appArmorProfile": .object(profile("AppArmor profile")),
            "seLinuxOptions": .object(seLinux),
            "sysctls": .each(
                .object(DemandRules(harmless: ["value"], ["name": .only(safeSysctls, .privileged, "sysctl")]))
            ),
            "windowsOptions": .object(windows),
        ]
    )

    private static func profile(_ noun: String) -> DemandRules {
        DemandRules(
            harmless: ["localhostProfile"],
            ["type": .only(["RuntimeDefault", "Localhost"], .privileged, noun)]
        )
    }

    private static let seLinux = DemandRules(
        harmless: ["level"],
        [
            "type": .only(
                ["container_t", "container_init_t", "container_kvm_t", "container_engine_t"],
                .privileged,
                "SELinux type"
            ),
            "user": .demands(.privileged, "SELinux user"),
            "role": .demands(.privileged, "SELinux role"),
        ]
    )

    private static let windows = DemandRules(
        harmless: ["runAsUserName"],
        [
            "hostProcess": .only([false], .privileged, "`hostProcess`"),
            "gmsaCredentialSpec": .demands(.secrets, "`gmsaCredentialSpec`"),
            "gmsaCredentialSpecName": .demands(.secrets, "credential"),
        ]
    )

    /// What container runtimes give anyway.
    private static let usualCapabilities: [JSONValue] = [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP",
        "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    ]

    private static let safeSysctls: [JSONValue] = [
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_local_reserved_ports",
        "net.ipv4.ip_unprivileged_port_start", "net.ipv4.ping_group_range", "net.ipv4.tcp_fin_timeout",
        "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_keepalive_time",
        "net.ipv4.tcp_syncookies",
    ]
}
