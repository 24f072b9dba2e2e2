import Testing
import TreatySQLite

@Suite struct ValueTests {
    private static let table = [
        SQLiteMigration(
            "values",
            script: """
                CREATE TABLE kinds (id INTEGER PRIMARY KEY, whole INTEGER, real REAL, text TEXT, blob BLOB) STRICT;
                """)
    ]
    private static let insert = SQLiteQuery(
        """
        INSERT INTO kinds (whole, real, text, blob) VALUES (?1, ?2, ?3, ?4)
        RETURNING whole, real, text, blob, length(blob)
        """)
    private static let octets = SQLiteQuery("SELECT ?1")
    private static let noStatement = SQLiteQuery("-- nothing")

    private struct Kinds: Equatable, Sendable {
        var whole: Int64?
        var real: Double
        var text: String?
        var blob: [UInt8]
    }

    private func roundTrip(_ kinds: Kinds, in database: SQLiteDatabase) async throws -> Kinds? {
        try await database.write { connection in
            try connection.first(Self.insert, kinds.whole, kinds.real, kinds.text, kinds.blob) {
                Kinds(whole: $0.optionalInt64(0), real: $0.double(1), text: $0.optionalText(2), blob: $0.blob(3))
            }
        }
    }

    @Test func valuesComeBackAsTheyWere() async throws {
        let folder = try TemporaryFolder()
        let database = try SQLiteDatabase(path: folder.database, migrations: Self.table)
        let values = [
            Kinds(whole: .max, real: .pi, text: "plain", blob: [1, 2, 3]),
            Kinds(whole: .min, real: -0.5, text: "", blob: []),
            Kinds(whole: 0, real: 1e300, text: "a\0b\0", blob: [0, 0, 255]),
            Kinds(whole: nil, real: 0, text: nil, blob: [UInt8](repeating: 7, count: 70_000)),
            Kinds(whole: 1, real: 1, text: "😀 e\u{301} \u{10FFFF} \u{FEFF}", blob: [0]),
            Kinds(whole: 2, real: 2, text: String(repeating: "long ", count: 20_000), blob: [9]),
        ]
        for value in values { #expect(try await roundTrip(value, in: database) == value) }
        await database.close()
    }

    @Test func textKeepsItsScalars() async throws {
        // String equality is canonical equivalence, which would hide a changed scalar.
        let folder = try TemporaryFolder()
        let database = try SQLiteDatabase(path: folder.database, migrations: Self.table)
        let text = "e\u{301}\u{E9}\0z"
        let kept = try await roundTrip(Kinds(whole: 1, real: 1, text: text, blob: []), in: database)?.text
        #expect(kept.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        await database.close()
    }

    @Test func wrongNumberOfBindingsIsRefused() async throws {
        let folder = try TemporaryFolder()
        let database = try SQLiteDatabase(path: folder.database, migrations: Self.table)
        let missing = await caught {
            try database.read { connection in
                try connection.first(Self.octets) { $0.int64(0) }
            }
        }
        #expect(missing?.kind == .misuse)
        let surplus = await caught {
            try database.read { connection in
                try connection.first(Self.octets, 1, 2) { $0.int64(0) }
            }
        }
        #expect(surplus?.kind == .misuse)
        // The statement is still good.
        let right = try database.read { connection in
            try connection.first(Self.octets, 5) { $0.int64(0) }
        }
        #expect(right == 5)
        let nothing = await caught {
            try database.read { connection in try connection.run(Self.noStatement) }
        }
        #expect(nothing?.kind == .misuse)
        await database.close()
    }

    @Test func valuesAreBounded() async throws {
        let folder = try TemporaryFolder()
        var options = SQLiteOptions()
        options.valueBytesMax = 1000
        let database = try SQLiteDatabase(path: folder.database, migrations: Self.table, options: options)
        let long = Kinds(whole: 1, real: 1, text: String(repeating: "x", count: 1001), blob: [])
        #expect(await caught { try await roundTrip(long, in: database) } != nil)
        let short = Kinds(whole: 1, real: 1, text: "short", blob: [])
        #expect(try await roundTrip(short, in: database) == short)
        await database.close()
    }

    @Test func strictTablesRefuseOtherTypes() async throws {
        let folder = try TemporaryFolder()
        let database = try SQLiteDatabase(path: folder.database, migrations: Self.table)
        let error = await caught {
            try await database.write { connection in
                try connection.run(Self.insert, "no number", 1.5, "text", [1] as [UInt8])
            }
        }
        #expect(error?.kind == .constraint(.dataType))
        await database.close()
    }
}
