extension EffectPerformer.EffectID {
    /// The reaction to a text that was accepted.
    static func acknowledgement(of guid: String) -> EffectPerformer.EffectID {
        EffectPerformer.EffectID(guid: guid, plugin: DeliveryPlan.adviceName, handler: 0, ordinal: 0)
    }
}
