extension SimulatorState {
    /// A remark of a check run about a line of a file.
    public struct CheckAnnotation: Codable, Sendable, Equatable {
        /// The file.
        public let path: String
        /// The first line.
        public let startLine: Int
        /// The last line.
        public let endLine: Int
        /// The first column; nil for whole lines.
        public let startColumn: Int?
        /// The last column; nil for whole lines.
        public let endColumn: Int?
        /// `notice`, `warning` or `failure`.
        public let level: String
        /// What stands above the message; nil for nothing.
        public let title: String?
        /// What is said.
        public let message: String
    }

    /// A button beside a check run.
    public struct CheckAction: Codable, Sendable, Equatable {
        /// What stands on it.
        public let label: String
        /// What it does.
        public let description: String
        /// What the app hears when it is pressed.
        public let identifier: String
    }
}
