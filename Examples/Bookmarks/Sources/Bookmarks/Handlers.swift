import Treaty
import TreatySQLite

struct Handlers: APIHandlers {
    let database: SQLiteDatabase

    func listBookmarks(_ input: ListBookmarks.Input) async throws -> ListBookmarks.Output {
        let query = SQLiteQuery("SELECT id, url, title FROM bookmarks ORDER BY id DESC LIMIT ?1")
        return .ok(try database.read { try $0.all(query, input.limit) { Schemas.Bookmark($0) } })
    }

    func addBookmark(_ input: AddBookmark.Input) async throws -> AddBookmark.Output {
        let query = SQLiteQuery("INSERT INTO bookmarks (url, title) VALUES (?1, ?2) RETURNING id, url, title")
        let new = try await database.write {
            try $0.first(query, input.body.url, input.body.title) { Schemas.Bookmark($0) }
        }
        guard let new else { throw Problem(500, "The bookmark was not kept.") }
        return .created(new)
    }

    func removeBookmark(_ input: RemoveBookmark.Input) async throws -> RemoveBookmark.Output {
        let query = SQLiteQuery("DELETE FROM bookmarks WHERE id = ?1")
        let count = try await database.write { try $0.run(query, input.id) }
        return count == 1 ? .noContent : .notFound(Problem(404, "There is no such bookmark."))
    }
}

extension Schemas.Bookmark {
    init(_ row: borrowing SQLiteRow) {
        self.init(id: row.int64(0), url: row.text(1), title: row.text(2))
    }
}
