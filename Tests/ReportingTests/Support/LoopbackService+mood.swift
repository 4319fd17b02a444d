import ReporterTesting
import TestSupport

extension LoopbackService {
    /// Takes the mood that the conformance suite asks for.
    func setMood(_ mood: ServiceMood) {
        switch mood {
        case .working: setMood(Mood.working)
        case .failing: setMood(Mood.failing)
        case .silent: setMood(Mood.silent)
        }
    }
}
