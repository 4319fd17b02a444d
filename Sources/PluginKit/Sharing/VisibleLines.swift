/// Which lines of a Markdown text people see as prose.
public enum VisibleLines {
    /// The numbers, from 1, of the lines that are not in fenced code blocks or HTML comments.
    public static func numbers(of text: String) -> Set<Int> {
        Set(Prose(text).lines.map(\.number))
    }
}
