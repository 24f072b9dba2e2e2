import Treaty
import TreatySQLite
import TreatyServer

let table = "CREATE TABLE bookmarks (id INTEGER PRIMARY KEY, url TEXT NOT NULL, title TEXT NOT NULL) STRICT"
let database = try SQLiteDatabase(path: "bookmarks.db", migrations: [SQLiteMigration("bookmarks", script: table)])
let router = try Router(handlers: Handlers(database: database), authenticators: APIAuthenticators())
let port = CommandLine.arguments.dropFirst().first.flatMap { UInt16($0) } ?? 8080
let server = HTTPServer(configuration: HTTPServerConfiguration(port: port, responder: router))
print("http://127.0.0.1:\(try server.start())/bookmarks")
while true { try await Task.sleep(for: .seconds(3600)) }
