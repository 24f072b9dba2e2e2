#ifndef TREATY_SQLITE_SHIM_H
#define TREATY_SQLITE_SHIM_H

#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift cannot call: this is its form for the options that are switches.
static inline int treaty_sqlite_set_flag(sqlite3 *database, int option, int on) {
    return sqlite3_db_config(database, option, on, (int *)0);
}

// sqlite3_config is variadic too.
static inline int treaty_sqlite_without_memory_statistics(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

// SQLITE_TRANSIENT is a cast that Swift cannot import. SQLite copies the octets before these return.
static inline int treaty_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *octets, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, octets, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int treaty_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *octets, sqlite3_uint64 count) {
    return sqlite3_bind_blob64(statement, index, octets, count, SQLITE_TRANSIENT);
}

#endif
