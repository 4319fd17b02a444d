extension String {
    /// What a reader sees of the Markdown text as prose: all but fenced code blocks and HTML comments, with LF between
    /// the lines.
    public var visibleProse: String { Prose(self).text }

    /// The Markdown text with each line of its prose changed, and all else left as it is: fenced code blocks, HTML
    /// comments and the ends of lines.
    public func changingProse(_ change: (String) -> String) -> String {
        let bytes = Array(utf8)
        var result: [UInt8] = []
        var position = 0
        for line in Prose(self).lines {
            result += bytes[position..<line.bytes.startIndex]
            result += change(String(decoding: line.bytes, as: UTF8.self)).utf8
            position = line.bytes.endIndex
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }
}
