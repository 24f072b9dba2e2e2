/// What libyaml says next.
struct YAMLEvent {
    enum ScalarStyle {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    enum Kind {
        case streamStart
        case streamEnd
        case documentStart(isExplicit: Bool)
        case documentEnd(isExplicit: Bool)
        case alias(name: String)
        case scalar(text: String, style: ScalarStyle)
        case sequenceStart(isFlow: Bool)
        case sequenceEnd
        case mappingStart(isFlow: Bool)
        case mappingEnd
    }

    var kind: Kind
    /// `&name`, without the ampersand.
    var anchor: String?
    /// The resolved tag, such as `tag:yaml.org,2002:str`.
    var tag: String?
    /// 1-based.
    var line: Int
    /// 1-based, in Unicode scalars.
    var column: Int
}
