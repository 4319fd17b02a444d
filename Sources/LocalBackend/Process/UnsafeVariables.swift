/// Variables by which a job could get code of its own into the programs that limit and separate it, before they do.
///
/// They are those that the system's loader and library do not heed in privileged programs either; see
/// [ld.so(8)](https://man7.org/linux/man-pages/man8/ld.so.8.html), "Secure-execution mode".
enum UnsafeVariables {
    private static let names: Set = [
        "GCONV_PATH", "GETCONF_DIR", "HOSTALIASES", "LOCALDOMAIN", "LOCPATH", "NIS_PATH", "NLSPATH",
        "RESOLV_HOST_CONF", "RES_OPTIONS", "TZDIR",
    ]
    private static let prefixes = ["LD_", "GLIBC_", "MALLOC_", "DYLD_"]

    /// Whether a variable is one of these.
    static func contains(_ name: String) -> Bool {
        names.contains(name) || prefixes.contains { name.hasPrefix($0) }
    }
}
