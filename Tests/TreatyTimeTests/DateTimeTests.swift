import Testing
import TreatyTime

/// RFC 3339 §5.6 and its examples in §5.8.
struct DateTimeTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1985-04-12T23:20:50.52Z", 482_196_050_520_000),
            ("1996-12-19T16:39:57-08:00", 851_042_397_000_000), ("1990-12-31T23:59:60Z", 662_688_000_000_000),
            ("1990-12-31T15:59:60-08:00", 662_688_000_000_000),
            ("1937-01-01T12:00:27.87+00:20", -1_041_337_172_130_000),
            ("1969-12-31T23:59:59.999999Z", -1), ("1970-01-01t00:00:00z", 0), ("1970-01-01T00:00:00-00:00", 0),
            ("1970-01-01T23:59:00+23:59", 0), ("1970-01-01T00:00:00.0000019Z", 1), ("1970-01-01T00:00:00.1Z", 100_000),
            ("1991-01-01T01:29:60+01:30", 662_688_000_000_000), ("0000-01-01T00:00:00+23:59", -62_167_305_540_000_000),
            ("9999-12-31T23:59:59.999999999-23:59", 253_402_387_139_999_999),
        ] as [(String, Int64)])
    func read(text: String, microseconds: Int64) throws {
        let moment = try #require(DateTime(text))
        #expect(moment.microsecondsSince1970 == microseconds)
        #expect(moment.text == text && moment.description == text)
    }

    @Test(arguments: [
        "", "2026-03-01", "2026-03-01T09:30:00", "2026-03-01 09:30:00Z", "2026-03-01T09:30Z", "2026-03-01T24:00:00Z",
        "2026-03-01T09:60:00Z", "2026-03-01T09:30:61Z", "2026-03-01T09:30:60Z", "1990-12-31T22:59:60Z",
        "1990-12-31T23:58:60Z", "1990-12-31T23:59:60-08:00", "2026-02-29T09:30:00Z", "2026-03-01T09:30:00.Z",
        "2026-03-01T09:30:00,5Z", "2026-03-01T09:30:00+24:00", "2026-03-01T09:30:00+01:60", "2026-03-01T09:30:00+0100",
        "2026-03-01T09:30:00+01", "2026-03-01T09:30:00Z ", "2026-03-01T09:30:00ZZ", "2026-03-01T09:30:00.5",
        "2026-03-01T9:30:00Z", "2026-03-01T09:30:0٥Z", "2026-03-01T09:30:00−01:00", "12026-03-01T09:30:00Z",
        "2026-03-01T09:30:00." + String(repeating: "0", count: 100) + "Z", "2026-03-01T09:30:00[UTC]",
    ])
    func refused(text: String) { #expect(DateTime(text) == nil) }

    @Test func written() {
        #expect(DateTime(microsecondsSince1970: 0).text == "1970-01-01T00:00:00.000000Z")
        #expect(DateTime(microsecondsSince1970: -1).text == "1969-12-31T23:59:59.999999Z")
        #expect(DateTime(microsecondsSince1970: 1_772_357_400_000_001).text == "2026-03-01T09:30:00.000001Z")
        #expect(DateTime(microsecondsSince1970: .min).text.hasPrefix("0000-01-01T"))
        #expect(DateTime(microsecondsSince1970: .max).text.hasPrefix("9999-12-31T"))
    }

    /// What is written reads back as the same moment; so it does with any offset.
    /// Each byte replaced by each other one: only other digits are read in place of digits, and small letters.
    @Test func everyByteCounts() {
        let text = Array("2021-11-11T11:11:11.111111Z".utf8)
        for place in text.indices {
            let mayBeDigit = text[place] &- UInt8(ascii: "0") < 10
            let mayBeSmall = place == 10 || place == 26
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[place] = byte
                let isRead = DateTime(utf8: changed.span) != nil
                let isSame = byte == text[place] || mayBeSmall && byte == text[place] | 0x20
                let mayBeRead = isSame || mayBeDigit && byte &- UInt8(ascii: "0") < 10
                if isRead ? !mayBeRead : isSame { Issue.record("byte \(byte) at \(place): \(isRead)") }
            }
        }
    }

    @Test func roundTrip() throws {
        var microseconds: Int64 = -62_167_219_200_000_000
        while microseconds < 253_402_300_800_000_000 {
            let moment = DateTime(microsecondsSince1970: microseconds)
            #expect(DateTime(moment.text) == moment)
            microseconds += 31_556_925_251_977
        }
    }

    /// Moments are equal when they are written alike, and only then.
    @Test func equality() throws {
        let texts = [
            "2026-03-01T09:30:00Z", "2026-03-01T09:30:00.0Z", "2026-03-01T09:30:00.000000Z", "2026-03-01T09:30:00z",
            "2026-03-01t09:30:00Z", "2026-03-01T09:30:00+00:00", "2026-03-01T09:30:00-00:00",
            "2026-03-01T10:30:00+01:00", "2026-03-01T09:30:00.0000000Z", "2026-03-01T09:30:00.000001Z",
        ]
        let moments = try texts.map { try #require(DateTime($0)) }
        #expect(moments.map(\.text) == texts && moments.map(\.count) == texts.map(\.utf8.count))
        #expect(Set(moments).count == texts.count)
        #expect(moments[2] == DateTime(microsecondsSince1970: moments[0].microsecondsSince1970))
        #expect(DateTime("9999-12-31T23:59:59-23:59")?.text == "9999-12-31T23:59:59-23:59")
    }

    @Test(arguments: [-1439, -61, -60, -1, 0, 1, 330, 1439])
    func offsets(minutes: Int) throws {
        let local = DateTime(microsecondsSince1970: Int64(1_000_000 + minutes) * 60_000_000).text.dropLast(8)
        let (hour, minute) = (abs(minutes) / 60, abs(minutes) % 60)
        let offset = "\(minutes < 0 ? "-" : "+")\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        #expect(DateTime("\(local)\(offset)")?.microsecondsSince1970 == 60_000_000_000_000, "\(local)\(offset)")
    }

    @Test func clock() {
        let clock = WallClock { 1_000_000 }
        #expect(clock.microsecondsSince1970 == 1_000_000)
        #expect(clock.now.text == "1970-01-01T00:00:01.000000Z")
        let now = WallClock.system.microsecondsSince1970
        #expect(now > 1_700_000_000_000_000 && now <= WallClock.system.microsecondsSince1970)
    }
}
