/// Reads of the forge that a plugin may make, each answered at most once a delivery by a request.
///
/// Every function throws a fault when the forge does not answer, or answers that the bot may not look.
public protocol ForgeReader: ThreadReader, PeopleReader, RepositoryReader {}
