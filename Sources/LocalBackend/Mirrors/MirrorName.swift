import Foundation
import SystemPackage

/// The name of a repository's mirror among the others.
///
/// It holds the whole address, so that no address leads to another's mirror; and whether the address was opened with an
/// authorization, so that a job that names the address itself does not get what only the bot may read.
struct MirrorName: Hashable, Sendable {
    /// The name as that of a folder.
    let component: FilePath.Component

    /// The name for a location; nil when the address is too long for that of a folder.
    init?(_ location: CloneLocation, isBlobless: Bool) {
        let allowed = CharacterSet.alphanumerics.intersection(
            .init(charactersIn: Unicode.Scalar(0)..<Unicode.Scalar(128))
        )
        .union(CharacterSet(charactersIn: ".-_"))
        guard let address = location.url.addingPercentEncoding(withAllowedCharacters: allowed) else { return nil }
        let name = address + (location.authorization == nil ? "" : "+authorized") + (isBlobless ? "+blobless" : "")
        guard name.utf8.count <= 255, let component = FilePath.Component(name), component.kind == .regular else {
            return nil
        }
        self.component = component
    }
}
