public import ArgumentParser
public import BowspritApp
public import JobModel

extension JobOutput: ExpressibleByArgument {}
extension JobTrust: ExpressibleByArgument {}
extension ProwJobState: ExpressibleByArgument {}
extension ProwJobType: ExpressibleByArgument {}
