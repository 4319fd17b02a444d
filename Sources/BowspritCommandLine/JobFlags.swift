import ArgumentParser

/// Where and how jobs run, for every command that runs them.
struct JobFlags: ParsableArguments {
    @OptionGroup var backend: BackendFlags
    @OptionGroup var processes: ProcessFlags
}
