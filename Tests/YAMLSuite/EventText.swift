import TreatyYAML

extension YAMLEvent {
    /// The event in the notation of the YAML project's suite, such as `=VAL &a <tag:yaml.org,2002:str> "text`.
    var notation: String {
        let properties = (anchor.map { " &" + $0 } ?? "") + (tag.map { " <\($0)>" } ?? "")
        return switch kind {
        case .streamStart: "+STR"
        case .streamEnd: "-STR"
        case .documentStart(let isExplicit): isExplicit ? "+DOC ---" : "+DOC"
        case .documentEnd(let isExplicit): isExplicit ? "-DOC ..." : "-DOC"
        case .alias(let name): "=ALI *" + name
        case .scalar(let text, let style): "=VAL" + properties + " " + style.mark + Self.escaped(text)
        case .sequenceStart(let isFlow): "+SEQ" + (isFlow ? " []" : "") + properties
        case .sequenceEnd: "-SEQ"
        case .mappingStart(let isFlow): "+MAP" + (isFlow ? " {}" : "") + properties
        case .mappingEnd: "-MAP"
        }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            case "\t": escaped += "\\t"
            case "\u{8}": escaped += "\\b"
            case "\0": escaped += "\\0"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension YAMLEvent.ScalarStyle {
    fileprivate var mark: String {
        switch self {
        case .plain: ":"
        case .singleQuoted: "'"
        case .doubleQuoted: "\""
        case .literal: "|"
        case .folded: ">"
        }
    }
}
