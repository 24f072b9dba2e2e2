// The measure of what a store on SQLite can reach: its C API in a loop, in one thread, with statements prepared once
// and the same table, write-ahead log and `synchronous=FULL` as the server, and nothing around it.
//
//     sqlite-loop DATABASE OWNER SECONDS
//
// The database is one that task-server made and nobody has open. Each loop lasts SECONDS; prints one line of JSON with
// the operations done and the CPU and wall time of one, in µs, for each kind.
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

enum { KEYS_MAX = 1000 };

static sqlite3 *database;
static sqlite3_int64 owner, keys[KEYS_MAX];
static size_t key_count;
static sqlite3_stmt *begin, *commit, *insert, *point, *list;

static void fail(const char *what) {
    fprintf(stderr, "sqlite-loop: %s: %s\n", what, sqlite3_errmsg(database));
    exit(1);
}

static void execute(const char *text) {
    if (sqlite3_exec(database, text, NULL, NULL, NULL) != SQLITE_OK) fail(text);
}

static sqlite3_stmt *prepare(const char *text) {
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v3(database, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) fail(text);
    return statement;
}

// Steps to the end, touching all columns; returns the number of rows.
static int finish(sqlite3_stmt *statement) {
    int rows = 0, code;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        rows++;
        for (int column = 0; column < sqlite3_column_count(statement); column++) {
            if (sqlite3_column_type(statement, column) == SQLITE_TEXT) sqlite3_column_text(statement, column);
            else sqlite3_column_int64(statement, column);
        }
    }
    sqlite3_reset(statement);
    if (code != SQLITE_DONE) fail("step");
    return rows;
}

// The server takes its ids from a row of task_sequence; here they are counted, which is as little as can be done.
static sqlite3_int64 last_id;

static void read_last_id(void) {
    sqlite3_stmt *select = prepare("SELECT max(id) FROM tasks");
    if (sqlite3_step(select) == SQLITE_ROW) last_id = sqlite3_column_int64(select, 0);
    sqlite3_finalize(select);
}

static void insert_one(void) {
    sqlite3_bind_int64(insert, 1, owner);
    sqlite3_bind_int64(insert, 2, ++last_id);
    if (finish(insert) != 0) fail("insert");
}

static void insert_alone(void) { insert_one(); }

static void insert_group(void) {
    finish(begin);
    for (int index = 0; index < 64; index++) insert_one();
    finish(commit);
}

static void read_point(void) {
    static size_t next;
    sqlite3_bind_int64(point, 1, keys[next++ * 7919 % key_count]);
    sqlite3_bind_int64(point, 2, owner);
    if (finish(point) != 1) fail("point read");
}

static void read_list(void) {
    sqlite3_bind_int64(list, 1, owner);
    if (finish(list) == 0) fail("list");
}

static double wall_seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double cpu_seconds(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void measure(const char *name, void (*operation)(void), int each, double seconds, const char *separator) {
    double wall = wall_seconds(), cpu = cpu_seconds(), end = wall + seconds;
    uint64_t done = 0;
    while (wall_seconds() < end) {
        for (int index = 0; index < 8; index++) operation();
        done += 8 * (uint64_t)each;
    }
    printf("%s\"%s\": {\"operations\": %llu, \"cpu_us\": %.3f, \"wall_us\": %.3f}", separator, name,
           (unsigned long long)done, (cpu_seconds() - cpu) / (double)done * 1e6,
           (wall_seconds() - wall) / (double)done * 1e6);
}

static void read_keys(void) {
    sqlite3_stmt *select = prepare("SELECT id FROM tasks WHERE user_id = ?1 ORDER BY id LIMIT 1000");
    sqlite3_bind_int64(select, 1, owner);
    while (key_count < KEYS_MAX && sqlite3_step(select) == SQLITE_ROW) {
        keys[key_count++] = sqlite3_column_int64(select, 0);
    }
    sqlite3_finalize(select);
    if (key_count == 0) fail("the owner has no tasks");
}

#define COLUMNS "id, user_id, title, description, completed, priority, due_date, created_at, updated_at"

int main(int count, char **arguments) {
    double seconds = count == 4 ? atof(arguments[3]) : 0;
    owner = count == 4 ? atoll(arguments[2]) : 0;
    if (seconds <= 0 || owner < 1) {
        fprintf(stderr, "usage: sqlite-loop DATABASE OWNER SECONDS\n");
        return 2;
    }
    if (sqlite3_open_v2(arguments[1], &database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) fail(arguments[1]);
    execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    begin = prepare("BEGIN IMMEDIATE");
    commit = prepare("COMMIT");
    insert = prepare(
        "INSERT INTO tasks (id, user_id, title, description, completed, priority, due_date, created_at, updated_at) "
        "VALUES (?2, ?1, 'Buy groceries', 'Milk, eggs, bread and whatever else there is', 0, 'high', '2026-03-01', "
        "1771575300000000, 1771575300000000)");
    point = prepare("SELECT " COLUMNS " FROM tasks WHERE id = ?1 AND user_id = ?2");
    list = prepare("SELECT " COLUMNS " FROM tasks WHERE user_id = ?1 ORDER BY id LIMIT 20");
    read_keys();
    read_last_id();
    printf("{");
    measure("point read", read_point, 1, seconds, "");
    measure("list 20", read_list, 1, seconds, ", ");
    measure("insert, 64 a commit", insert_group, 64, seconds, ", ");
    measure("insert, 1 a commit", insert_alone, 1, seconds, ", ");
    printf("}\n");
    return 0;
}
