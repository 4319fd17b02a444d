import Foundation
import SystemPackage

/// The folders that programs are looked up in, as in `PATH`.
struct ProgramPath: Hashable, Sendable {
    /// The text, with colons between the folders.
    let text: String

    /// Where a program is; nil when it is not in any of the folders.
    func find(_ name: String) -> FilePath? {
        guard let component = FilePath.Component(name), component.kind == .regular else { return nil }
        return text.split(separator: ":").lazy.map { FilePath(String($0)).appending(component) }
            .first { $0.isAbsolute && FileManager.default.isExecutableFile(atPath: $0.string) }
    }
}
