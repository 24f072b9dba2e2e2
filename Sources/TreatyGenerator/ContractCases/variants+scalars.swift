import TreatyOpenAPI

/// Lengths in Unicode scalars at and past their bounds, also beyond the Basic Multilingual Plane, where UTF-16 and
/// UTF-8 count otherwise; the pattern and the format missed.
func stringVariants(_ view: SchemaView, at pointer: String) -> [Variant] {
    let space = StringSpace(view)
    let emoji = "\u{1F600}"
    var found: [Variant] = []
    func add(_ label: String, _ value: Instance?, violates: [String] = []) {
        if let value { found.append(Variant(label, at: pointer, value, violates: violates)) }
    }
    if view.minLength > 0 {
        add("minLength", space.fitting(length: view.minLength))
        add("minLength of non-BMP", space.fitting(length: view.minLength, of: emoji))
        let short = String(repeating: "a", count: view.minLength - 1)
        add("minLength - 1", .string(short), violates: ["minLength"])
    }
    if let maximum = view.maxLength, maximum < 100_000 {
        add("maxLength", space.fitting(length: maximum))
        add("maxLength of non-BMP", space.fitting(length: maximum, of: emoji))
        let long = Instance.long(prefix: "", text: "a", count: maximum + 1, suffix: "")
        add("maxLength + 1", space.fitting(length: maximum + 1) ?? long, violates: ["maxLength"])
        let wide = Instance.long(prefix: "", text: emoji, count: maximum + 1, suffix: "")
        add("maxLength + 1 of non-BMP", wide, violates: ["maxLength"])
    }
    add("missing pattern", space.missingPattern, violates: ["pattern"])
    if let format = space.format {
        for miss in ValueSamples.misses(of: format) {
            let length = miss.unicodeScalars.count
            guard length >= view.minLength, length <= view.maxLength ?? .max else { continue }
            add("no \(format): '\(miss)'", .string(miss), violates: ["format"])
        }
    } else {
        for (name, text) in [("NUL", "\u{0}"), ("quotes and a backslash", "\"'\\"), ("a line end", "a\r\nb")] {
            let length = text.unicodeScalars.count
            guard length >= view.minLength, length <= view.maxLength ?? .max, space.matches(text) else { continue }
            add(name, .string(text))
        }
    }
    return found
}

/// Numbers at and past their bounds, in more than one spelling.
func numberVariants(_ view: SchemaView, at pointer: String) -> [Variant] {
    let space = NumberSpace(view)
    var found = space.boundaries.map { label, value in
        Variant(label, at: pointer, .literal(String(value)), violates: space.violated(by: value))
    }
    guard let value = space.boundaries.first(where: { space.violated(by: $0.value).isEmpty })?.value else {
        return found
    }
    // JSON Schema 2020-12, validation §6.1.1: a number without a fraction is an integer however it is written.
    found.append(Variant("an integer as N.0", at: pointer, .literal("\(value).0")))
    found.append(Variant("an integer as Ne0", at: pointer, .literal("\(value)e0")))
    return found
}
