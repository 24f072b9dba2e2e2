/// What libyaml says next.
struct YAMLEvent {
    enum Kind {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case alias(name: String)
        case scalar(text: String, isPlain: Bool)
        case sequenceStart
        case sequenceEnd
        case mappingStart
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
