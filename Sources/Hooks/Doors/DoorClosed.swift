/// An effect that needs something the operator has not connected.
struct DoorClosed: Error, CustomStringConvertible {
    /// What is missing, and how to connect it.
    let description: String

    static let messages = DoorClosed(description: "no chat is connected: start the bot with --slack-token-file")
    static let jira = DoorClosed(description: "no Jira is connected: start the bot with --jira-endpoint")
    static let cherryPicker = DoorClosed(description: "this bot cannot cherry-pick: it was built without git")
    static let configMaps = DoorClosed(
        description: "no cluster is connected: start the bot with --kubeconfig, or in a cluster"
    )
}
