import ForgeModel
import Foundation

/// The methods that a repository allows, and when that was asked.
struct AllowedMethods: Hashable {
    var methods: Set<MergeMethod>
    var time: Date
}
