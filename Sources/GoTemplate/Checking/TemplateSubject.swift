/// What templates of one kind are rendered with.
public protocol TemplateSubject {
    /// The value that a template sees.
    var templateValue: TemplateValue { get }

    /// A value in which no list is empty and no pointer is nil, to check templates with before there is a real one.
    static var templateSample: TemplateValue { get }
}
