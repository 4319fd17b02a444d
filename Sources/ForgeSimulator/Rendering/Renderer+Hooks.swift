import Foundation

extension Renderer {
    private func url(_ hook: State.Hook) -> String {
        "\(urls.api)/\(hook.isRepositoryHook ? "repos" : "orgs")/\(hook.target)/hooks/\(hook.id)"
    }

    func configuration(_ hook: State.Hook) -> JSON {
        let configuration: JSON = [
            "url": .string(hook.url), "content_type": .string(hook.contentType), "insecure_ssl": "0",
        ]
        return hook.secret == nil ? configuration : configuration.merging(["secret": "********"])
    }

    /// A webhook as a ping shows it.
    func hook(_ hook: State.Hook) -> JSON {
        let url = url(hook)
        let json: JSON = [
            "type": hook.isRepositoryHook ? "Repository" : "Organization", "id": .int(hook.id), "name": "web",
            "active": .bool(hook.isActive), "events": JSON(hook.events), "config": configuration(hook),
            "updated_at": JSON(hook.updatedAt), "created_at": JSON(hook.createdAt), "url": .string(url),
            "ping_url": .string("\(url)/pings"), "deliveries_url": .string("\(url)/deliveries"),
        ]
        guard hook.isRepositoryHook else { return json }
        return json.merging([
            "test_url": .string("\(url)/test"),
            "last_response": ["code": nil, "status": "unused", "message": nil],
        ])
    }

    /// A webhook as REST shows it, with how the last delivery went.
    func restHook(_ hook: State.Hook) -> JSON {
        guard hook.isRepositoryHook, let last = state.deliveries[hook.id]?.last else { return self.hook(hook) }
        return self.hook(hook).merging([
            "last_response": [
                "code": .int(last.statusCode), "status": last.isSuccess ? "active" : "failed",
                "message": .string(last.status),
            ]
        ])
    }

    func delivery(_ delivery: State.Delivery) -> JSON {
        [
            "id": .int(delivery.id), "guid": .string(delivery.guid), "delivered_at": JSON(delivery.deliveredAt),
            "redelivery": .bool(delivery.isRedelivery), "duration": .double(delivery.duration),
            "status": .string(delivery.status), "status_code": .int(delivery.statusCode),
            "event": .string(delivery.event), "action": JSON(delivery.action), "installation_id": nil,
            "repository_id": JSON(delivery.repository), "throttled_at": nil,
        ]
    }

    func fullDelivery(_ delivery: State.Delivery, of hook: State.Hook) -> JSON {
        self.delivery(delivery).merging([
            "url": .string(hook.url),
            "request": [
                "headers": ["X-GitHub-Delivery": .string(delivery.guid), "X-GitHub-Event": .string(delivery.event)],
                "payload": JSON(parsing: delivery.payload.utf8) ?? .null,
            ],
            "response": ["headers": [:], "payload": nil],
        ])
    }
}
