public import Hooks
public import Reporting

extension SlackMessageSender: MessageSender {}
