/// What libyaml says next.
package struct YAMLEvent: Sendable, Equatable {
    package enum ScalarStyle: Sendable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    package enum Kind: Sendable, Equatable {
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

    package var kind: Kind
    /// `&name`, without the ampersand.
    package var anchor: String?
    /// The resolved tag, such as `tag:yaml.org,2002:str`.
    package var tag: String?
    /// 1-based.
    package var line: Int
    /// 1-based, in Unicode scalars.
    package var column: Int
}
