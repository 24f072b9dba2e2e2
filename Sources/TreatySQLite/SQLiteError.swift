private import CTreatySQLite

/// Why the database refused or failed: SQLite's own codes, and what the wrapper itself refuses.
///
/// The message never holds a bound value: SQLite names tables and columns only.
public struct SQLiteError: Error, Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case constraint(Constraint)
        /// The disk, or the size given by ``SQLiteOptions/pagesMax``, is full.
        case diskFull
        case busy
        case readOnly
        /// Damaged, or not a database at all.
        case corrupt
        case inputOutput
        case cannotOpen
        /// The writer's queue is full. Nothing was done; try again later.
        case overloaded
        /// The database is closing or closed. Nothing was done.
        case closed
        /// Another process, or another open database of this one, holds the owner lock.
        case ownedElsewhere
        /// A commit failed, and whether it was kept will show when the database is next opened. See `settle`.
        case outcomeUnknown
        /// A backup was told to stop. Nothing of it is left.
        case cancelled
        /// The file was written by a newer version of the program (`user_version` beyond the known migrations).
        case newerSchema
        /// A fault of the calling program, such as a wrong number of bindings.
        case misuse
        case other
    }

    /// Which constraint was broken (the extended codes of `SQLITE_CONSTRAINT`).
    public enum Constraint: Sendable, Equatable {
        case check, foreignKey, notNull, primaryKey, unique, rowID, dataType, trigger, other
    }

    public let kind: Kind
    /// SQLite's primary result code, 0 when the error is the wrapper's own.
    public let code: Int32
    /// SQLite's extended result code, 0 when the error is the wrapper's own.
    public let extendedCode: Int32
    public let message: String

    /// An error of the wrapper itself.
    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.code = 0
        self.extendedCode = 0
        self.message = message
    }

    init(extendedCode: Int32, message: String) {
        self.code = extendedCode & 0xFF
        self.extendedCode = extendedCode
        self.kind = Self.kind(ofExtendedCode: extendedCode)
        self.message = message
    }

    init(outcomeUnknownAfter error: SQLiteError, _ message: String) {
        self.kind = .outcomeUnknown
        self.code = error.code
        self.extendedCode = error.extendedCode
        self.message = message
    }

    private static func kind(ofExtendedCode extended: Int32) -> Kind {
        switch extended & 0xFF {
        case SQLITE_CONSTRAINT: .constraint(constraint(ofExtendedCode: extended))
        case SQLITE_FULL: .diskFull
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_READONLY: .readOnly
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
        case SQLITE_IOERR: .inputOutput
        case SQLITE_CANTOPEN: .cannotOpen
        case SQLITE_MISUSE, SQLITE_RANGE: .misuse
        default: .other
        }
    }

    /// An extended code is the primary code with a number in its second octet (https://sqlite.org/rescode.html).
    private static func constraint(ofExtendedCode extended: Int32) -> Constraint {
        switch extended >> 8 {
        case 1: .check
        case 3: .foreignKey
        case 5: .notNull
        case 6: .primaryKey
        case 7: .trigger
        case 8: .unique
        case 10: .rowID
        case 12: .dataType
        default: .other
        }
    }
}

extension SQLiteError: CustomStringConvertible {
    public var description: String {
        code == 0 ? message : "\(message) (SQLite \(extendedCode))"
    }
}
