/// What effects change besides the forge and the jobs, as far as the operator connected it.
public struct EffectDoors: Sendable {
    let messages: (any MessageSender)?
    let jira: (any JiraLinker)?
    let cherryPicker: (any CherryPicker)?
    let configMaps: (any ConfigMapUpdater)?

    /// Names the doors; an effect whose door is nil is a fault that says how to connect it.
    public init(
        messages: (any MessageSender)? = nil,
        jira: (any JiraLinker)? = nil,
        cherryPicker: (any CherryPicker)? = nil,
        configMaps: (any ConfigMapUpdater)? = nil
    ) {
        self.messages = messages
        self.jira = jira
        self.cherryPicker = cherryPicker
        self.configMaps = configMaps
    }
}
