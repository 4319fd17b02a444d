import Hooks
import Reporting

extension SlackMessageSender: MessageSender {}
