private import CTreatyYAML

/// libyaml's parser over a buffer of its own.
///
/// The only code that touches libyaml. Not Sendable: one function makes it, drains it and lets it go.
final class YAMLEventParser {
    // SAFETY: both are allocated in `init`, freed in `deinit` and never leave this class. libyaml keeps the addresses of
    // the parser and of the input until `yaml_parser_delete`, which runs before either is freed.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private let file: FileName

    /// - Throws: rule `yaml-limit` when memory is out.
    init(bytes: [UInt8], file: FileName) throws(Finding) {
        self.file = file
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw .error(
                rule: "yaml-limit", at: SourceLocation(file, line: 1, column: 1), "out of memory")
        }
        // One byte more than needed: an empty buffer need not have an address.
        input = .allocate(capacity: bytes.count + 1)
        input.initialize(repeating: 0)
        _ = input.update(fromContentsOf: bytes)
        self.parser = parser
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event. After `.streamEnd` or an error there is none.
    ///
    /// - Throws: rule `yaml-syntax`, in libyaml's words.
    func next() throws(Finding) -> YAMLEvent {
        // SAFETY: libyaml fills the event when it returns 1, and what it points to lives until `yaml_event_delete`;
        // everything is copied into Swift values before.
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        return Self.copy(event)
    }

    private static func copy(_ event: yaml_event_t) -> YAMLEvent {
        var anchor: String?
        var tag: String?
        let kind: YAMLEvent.Kind
        switch event.type {
        case YAML_STREAM_START_EVENT: kind = .streamStart
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart(isExplicit: event.data.document_start.implicit == 0)
        case YAML_DOCUMENT_END_EVENT: kind = .documentEnd(isExplicit: event.data.document_end.implicit == 0)
        case YAML_ALIAS_EVENT: kind = .alias(name: string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            (anchor, tag) = (string(scalar.anchor), string(scalar.tag))
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            kind = .scalar(text: String(decoding: bytes, as: UTF8.self), style: style(scalar.style))
        case YAML_SEQUENCE_START_EVENT:
            (anchor, tag) = (string(event.data.sequence_start.anchor), string(event.data.sequence_start.tag))
            kind = .sequenceStart(isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            (anchor, tag) = (string(event.data.mapping_start.anchor), string(event.data.mapping_start.tag))
            kind = .mappingStart(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
        case YAML_MAPPING_END_EVENT: kind = .mappingEnd
        default: kind = .streamEnd
        }
        let start = event.start_mark
        return YAMLEvent(
            kind: kind, anchor: anchor, tag: tag, line: Int(start.line) + 1, column: Int(start.column) + 1)
    }

    private static func style(_ style: yaml_scalar_style_t) -> YAMLEvent.ScalarStyle {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }

    private func failure() -> Finding {
        let state = parser.pointee
        let problem = state.problem.map { String(cString: $0) } ?? "out of memory"
        if state.error == YAML_READER_ERROR {
            // The reader counts only bytes where it stumbles.
            let place = SourceText.place(ofByte: state.problem_offset, in: Array(input.dropLast()))
            return .error(
                rule: "yaml-syntax", at: SourceLocation(file, line: place.line, column: place.column), problem)
        }
        if state.problem.map({ String(cString: $0) }) == "found character that cannot start any token",
            let character = nextCharacter
        {
            let problem =
                character == "\t"
                ? "a tab indents nothing in YAML; write spaces"
                : "no value begins with '\(character)' in YAML; put it in quotes"
            return .error(rule: "yaml-syntax", at: location(state.problem_mark), problem)
        }
        // What was being read, and since where.
        let context = state.context.map { Finding.Note(String(cString: $0), at: location(state.context_mark)) }
        return .error(
            rule: "yaml-syntax", at: location(state.problem_mark), problem, notes: context.map { [$0] } ?? [])
    }

    /// The one that libyaml looks at; what it has read is UTF-8.
    private var nextCharacter: Unicode.Scalar? {
        let buffer = parser.pointee.buffer
        guard let next = buffer.pointer, let end = buffer.last, next < end else { return nil }
        // SAFETY: both are in libyaml's buffer, of which what lies before `last` is filled.
        let bytes = UnsafeBufferPointer(start: next, count: min(end - next, 4))
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    }

    private func location(_ mark: yaml_mark_t) -> SourceLocation {
        SourceLocation(file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }

    // SAFETY: libyaml's strings end in NUL; nil stays nil.
    private static func string(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        guard let bytes else { return nil }
        return String(cString: bytes)
    }
}
