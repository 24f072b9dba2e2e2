import TreatyHTTP

/// What media types a client takes, and how gladly: its `Accept` (RFC 9110 §12.5.1).
struct Acceptance {
    /// Empty when the client says nothing that can be understood: it then takes everything.
    let ranges: [MediaType]

    init(_ fields: HTTPFields) {
        let joined = fields.values(of: "Accept").joined(separator: ",")
        ranges = MediaType.splitOutsideQuotes(Array(joined.utf8), at: UInt8(ascii: ",")).compactMap {
            MediaType(String(decoding: MediaType.trim($0), as: UTF8.self))
        }
    }

    /// Whether the first line of the field is the commonest that a client of these types can send: no look at weights.
    static func isPlainly(_ accept: ArraySlice<UInt8>, _ mediaTypes: [String]) -> Bool {
        accept.elementsEqual("*/*".utf8) || mediaTypes.contains { accept.elementsEqual($0.utf8) }
    }

    /// 0 to 1; 0: not acceptable. The weight of the most specific range that the type fits decides.
    ///
    /// Of a type that is itself a range in the contract (`image/*`), the best of what could come of it counts.
    func quality(of mediaType: String) -> Double {
        guard !ranges.isEmpty, let offered = MediaType(mediaType) else { return ranges.isEmpty ? 1 : 0 }
        if offered.isRange {
            let fitting = ranges.filter { offered.specificity(for: $0) != nil || $0.specificity(for: offered) != nil }
            return fitting.map(\.quality).max() ?? 0
        }
        var best: (specificity: Int, quality: Double)?
        for range in ranges {
            guard let specificity = range.specificity(for: offered) else { continue }
            if specificity > best?.specificity ?? -1 { best = (specificity, range.quality) }
        }
        return best?.quality ?? 0
    }

    /// The index of the type that the client would rather have; the first of equals, and of those that it does not take.
    func preferred(among mediaTypes: [String]) -> Int {
        guard mediaTypes.count > 1, !ranges.isEmpty else { return 0 }
        var best = (index: 0, quality: 0.0)
        for (index, mediaType) in mediaTypes.enumerated() {
            let quality = quality(of: mediaType)
            if quality > best.quality { best = (index, quality) }
        }
        return best.index
    }
}

extension MediaType {
    var isRange: Bool { subtype.contains("*") }

    var isJSON: Bool { subtype == "json" || subtype.hasSuffix("+json") }

    /// `q`, 0 to 1 (RFC 9110 §12.4.2). A weight that cannot be read is none.
    var quality: Double {
        guard let weight = parameters.first(where: { $0.name == "q" })?.value else { return 1 }
        let digits = weight.utf8.dropFirst(2)
        let isWeight =
            weight.utf8.count <= 5 && (weight.first == "0" || weight.first == "1" && digits.allSatisfy { $0 == 0x30 })
            && (weight.utf8.count == 1 || weight.utf8.dropFirst().first == UInt8(ascii: "."))
            && digits.allSatisfy(InternetAddress.isDigit)
        return isWeight ? Double(weight) ?? 0 : 0
    }

    /// How closely this range names a type: 0 for `*/*`, 1 for `type/*`, 2 for `type/*+suffix`, 3 for the type itself, and
    /// one more for each parameter of the range, which the type must have too; nil when it does not fit.
    ///
    /// `charset` of JSON and text tells no types apart, for only UTF-8 is read and written.
    func specificity(for offered: MediaType) -> Int? {
        var specificity: Int
        if type == "*", subtype == "*" {
            specificity = 0
        } else if type != offered.type {
            return nil
        } else if subtype == "*" {
            specificity = 1
        } else if subtype.hasPrefix("*+") {
            guard offered.subtype.hasSuffix(subtype.dropFirst()) else { return nil }
            specificity = 2
        } else {
            guard subtype == offered.subtype else { return nil }
            specificity = 3
        }
        for parameter in parameters where parameter.name != "q" && parameter.name != "charset" {
            let isThere = offered.parameters.contains { $0.name == parameter.name && $0.value == parameter.value }
            guard isThere else { return nil }
            specificity += 1
        }
        return specificity
    }
}

extension RequestReader {
    /// The one of these media types that the client would rather have.
    public func preferred(among mediaTypes: [String]) -> String {
        mediaTypes.isEmpty ? "" : mediaTypes[Acceptance(request.fields).preferred(among: mediaTypes)]
    }

    /// The representation that the client would rather have.
    public func preferred<Representation>(_ type: Representation.Type) -> Representation?
    where Representation: RawRepresentable<String> & CaseIterable {
        let all = Array(type.allCases)
        return all.isEmpty ? nil : all[Acceptance(request.fields).preferred(among: all.map(\.rawValue))]
    }
}
