private import CTreatyYAML

/// libyaml's parser over a buffer of its own.
///
/// The only code that touches libyaml. Not Sendable: one function makes it, drains it and lets it go.
final class YAMLEventParser {
    struct Failure: Error {
        struct Place {
            var line: Int
            var column: Int
        }

        /// What is wrong, in libyaml's words.
        var problem: String
        var place: Place
        /// What was being read, and since where.
        var context: (text: String, place: Place)?
    }

    // SAFETY: both are allocated in `init`, freed in `deinit` and never leave this class. libyaml keeps the addresses of
    // the parser and of the input until `yaml_parser_delete`, which runs before either is freed.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter bytes: valid UTF-8; the caller has looked.
    init?(bytes: [UInt8]) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
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
    func next() throws(Failure) -> YAMLEvent {
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
        let place = place(event.start_mark)
        return YAMLEvent(kind: kind, anchor: anchor, tag: tag, line: place.line, column: place.column)
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

    private func failure() -> Failure {
        let state = parser.pointee
        let problem = state.problem.map { String(cString: $0) } ?? "out of memory"
        if state.error == YAML_READER_ERROR {
            return Failure(problem: problem, place: place(atByte: state.problem_offset))
        }
        let context = state.context.map { (text: String(cString: $0), place: Self.place(state.context_mark)) }
        return Failure(problem: problem, place: Self.place(state.problem_mark), context: context)
    }

    /// The reader counts only bytes where it stumbles.
    private func place(atByte offset: Int) -> Failure.Place {
        let place = SourceText.place(ofByte: offset, in: input.dropLast())
        return Failure.Place(line: place.line, column: place.column)
    }

    private static func place(_ mark: yaml_mark_t) -> Failure.Place {
        Failure.Place(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }

    // SAFETY: libyaml's strings end in NUL; nil stays nil.
    private static func string(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        bytes.map { String(cString: $0) }
    }
}
