// Offers load to a server on 127.0.0.1 and tells what came of it, as one line of JSON.
//
//     offer PORT CONNECTIONS RATE SECONDS REQUEST_FILE…
//
// RATE is requests a second, due at even distances whatever the server does (open loop); 0 sends the next request as
// soon as a connection has its answer (closed loop). The files hold whole HTTP/1.1 requests, sent in turn, one at a
// time on each connection. Connections are opened as they are needed and kept until an answer says `close`. Latency
// counts from the moment that a request was due. Linux only (epoll).

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <time.h>
#include <unistd.h>

enum { HEAD_MAX = 4096, READ_MAX = 256 * 1024, REQUESTS_MAX = 1024, STATUS_MAX = 600, BUCKETS = 4096 };

typedef enum { CLOSED, CONNECTING, IDLE, HEAD, BODY } Phase;

typedef struct {
    int descriptor;
    Phase phase;
    int next_idle;            // in the list of idle ones
    uint64_t due;             // when its request was due, in ns
    int request;
    int status;
    long body_left;
    bool closes, has_retry_after;
    size_t sent, head_bytes;
    char head[HEAD_MAX];
} Connection;

static Connection *connections;
static int connection_count, idle_head = -1, epoll_descriptor, next_request, request_count;
static struct sockaddr_in address;
static struct { char *bytes; size_t count; } requests[REQUESTS_MAX];
static char buffer[READ_MAX];

static long answers[STATUS_MAX], offered, unsent, refused, failed, dropped, cut, malformed, without_retry_after;
// Latencies in buckets that grow by 1/64 of a power of two: of answers below 500, and of 503.
static long good[BUCKETS], shed[BUCKETS];
static uint64_t good_max, shed_max;

static uint64_t now_ns(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

static int bucket_of(uint64_t value) {
    if (value < 64) return (int)value;
    int shift = 63 - __builtin_clzll(value) - 6;
    return 64 * (shift + 1) + (int)((value >> shift) & 63);
}

static double milliseconds_of(int bucket) {
    if (bucket < 64) return bucket / 1e6;
    int shift = bucket / 64 - 1;
    return (double)((uint64_t)(64 + bucket % 64) << shift) / 1e6;
}

static double quantile(const long *buckets, double part) {
    long total = 0, seen = 0;
    for (int i = 0; i < BUCKETS; i++) total += buckets[i];
    for (int i = 0; i < BUCKETS; i++) {
        seen += buckets[i];
        if (total > 0 && seen >= (long)(part * (double)total + 0.999999)) return milliseconds_of(i);
    }
    return 0;
}

static void become_idle(Connection *connection) {
    connection->phase = IDLE;
    connection->next_idle = idle_head;
    idle_head = (int)(connection - connections);
}

static void end(Connection *connection) {
    if (connection->descriptor >= 0) close(connection->descriptor);
    connection->descriptor = -1;
    // One that is idle stays in the list, and is opened anew when its turn comes.
    bool was_listed = connection->phase == IDLE;
    connection->phase = CLOSED;
    if (!was_listed) {
        connection->next_idle = idle_head;
        idle_head = (int)(connection - connections);
    }
}

static void count_error(Connection *connection) {
    if (connection->phase == CONNECTING) {
        if (errno == ECONNREFUSED) refused++;
        else failed++;
    } else if (connection->phase == HEAD && connection->head_bytes == 0) {
        dropped++;
    } else if (connection->phase != IDLE) {
        cut++;
    }
    end(connection);
}

static void watch(Connection *connection, uint32_t events, int operation) {
    struct epoll_event event = {.events = events, .data.u32 = (uint32_t)(connection - connections)};
    epoll_ctl(epoll_descriptor, operation, connection->descriptor, &event);
}

static void send_rest(Connection *connection) {
    size_t count = requests[connection->request].count;
    ssize_t sent = send(
        connection->descriptor, requests[connection->request].bytes + connection->sent, count - connection->sent,
        MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) return count_error(connection);
    if (sent > 0) connection->sent += (size_t)sent;
    watch(connection, connection->sent < count ? EPOLLIN | EPOLLOUT : EPOLLIN, EPOLL_CTL_MOD);
}

static void begin_request(Connection *connection, uint64_t due) {
    connection->due = due;
    connection->request = next_request;
    next_request = (next_request + 1) % request_count;
    connection->sent = connection->head_bytes = 0;
    offered++;
    // Like any careful client, it does not send where the other side has said goodbye already.
    if (connection->phase == IDLE && recv(connection->descriptor, buffer, 1, MSG_PEEK | MSG_DONTWAIT) == 0) {
        close(connection->descriptor);
        connection->phase = CLOSED;
    }
    if (connection->phase == IDLE) {
        connection->phase = HEAD;
        size_t count = requests[connection->request].count;
        ssize_t sent = send(connection->descriptor, requests[connection->request].bytes, count, MSG_NOSIGNAL);
        if (sent == (ssize_t)count) {
            connection->sent = count;
        } else {
            if (sent < 0 && errno != EAGAIN) return count_error(connection);
            connection->sent = sent > 0 ? (size_t)sent : 0;
            watch(connection, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
        }
        return;
    }
    connection->phase = CONNECTING;
    connection->descriptor = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (connection->descriptor < 0) return count_error(connection);
    int on = 1;
    setsockopt(connection->descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(connection->descriptor, (struct sockaddr *)&address, sizeof address) < 0 && errno != EINPROGRESS)
        return count_error(connection);
    watch(connection, EPOLLOUT, EPOLL_CTL_ADD);
}

static void answered(Connection *connection, uint64_t now) {
    answers[connection->status]++;
    uint64_t latency = now - connection->due;
    if (connection->status < 500) {
        good[bucket_of(latency)]++;
        if (latency > good_max) good_max = latency;
    } else if (connection->status == 503) {
        shed[bucket_of(latency)]++;
        if (latency > shed_max) shed_max = latency;
        if (!connection->has_retry_after) without_retry_after++;
    }
    if (connection->closes) end(connection);
    else become_idle(connection);
}

// Reads the fields that matter of a head that is whole; false when it is none.
static bool read_head(Connection *connection) {
    connection->status = 0;
    connection->body_left = -1;
    connection->closes = connection->has_retry_after = false;
    if (strncmp(connection->head, "HTTP/1.1 ", 9) != 0) return false;
    connection->status = atoi(connection->head + 9);
    for (char *line = strstr(connection->head, "\r\n"); line != NULL; line = strstr(line, "\r\n")) {
        line += 2;
        if (strncasecmp(line, "Content-Length:", 15) == 0) connection->body_left = atol(line + 15);
        if (strncasecmp(line, "Retry-After:", 12) == 0) connection->has_retry_after = true;
        if (strncasecmp(line, "Connection: close", 17) == 0) connection->closes = true;
    }
    if (connection->status == 204) connection->body_left = 0;
    return connection->status >= 200 && connection->status < STATUS_MAX && connection->body_left >= 0;
}

static void received(Connection *connection, const char *bytes, size_t count, uint64_t now) {
    if (connection->phase == HEAD) {
        size_t before = connection->head_bytes;
        size_t room = HEAD_MAX - 1 - before, taken = count < room ? count : room;
        memcpy(connection->head + before, bytes, taken);
        connection->head_bytes += taken;
        connection->head[connection->head_bytes] = 0;
        char *head_end = strstr(connection->head, "\r\n\r\n");
        if (head_end == NULL) {
            if (taken < count) { malformed++; end(connection); }
            return;
        }
        size_t used = (size_t)(head_end + 4 - connection->head) - before;
        head_end[2] = 0;
        if (!read_head(connection)) { malformed++; return end(connection); }
        connection->phase = BODY;
        bytes += used;
        count -= used;
    }
    if (connection->phase != BODY || (long)count > connection->body_left) { malformed++; return end(connection); }
    connection->body_left -= (long)count;
    if (connection->body_left == 0) answered(connection, now);
}

static void became_ready(Connection *connection, uint32_t events, uint64_t now) {
    if (connection->phase == CLOSED) return;
    if (connection->phase == CONNECTING) {
        int error = 0;
        socklen_t length = sizeof error;
        getsockopt(connection->descriptor, SOL_SOCKET, SO_ERROR, &error, &length);
        errno = error;
        if (error != 0) return count_error(connection);
        connection->phase = HEAD;
        return send_rest(connection);
    }
    if (events & EPOLLOUT && connection->phase == HEAD) send_rest(connection);
    if (!(events & (EPOLLIN | EPOLLHUP | EPOLLERR)) || connection->phase == CLOSED) return;
    ssize_t count = read(connection->descriptor, buffer, sizeof buffer);
    if (count < 0 && errno == EAGAIN) return;
    if (count <= 0) return count_error(connection);
    if (connection->phase == IDLE) { malformed++; return end(connection); }
    received(connection, buffer, (size_t)count, now);
}

static void send_due(double rate, uint64_t *next_due, uint64_t now, uint64_t stop) {
    double distance = rate > 0 ? 1e9 / rate : 0;
    static double fraction;
    // Each connection once at most, since one that is refused is free again at once.
    int turns_left = rate > 0 ? INT_MAX : connection_count;
    while (now < stop && *next_due <= now && turns_left-- > 0) {
        if (idle_head < 0) {
            if (rate <= 0) return;
            // Every connection waits for an answer: a client more would be needed.
            unsent++;
        } else {
            Connection *connection = &connections[idle_head];
            idle_head = connection->next_idle;
            begin_request(connection, rate > 0 ? *next_due : now);
        }
        if (rate > 0) {
            fraction += distance;
            *next_due += (uint64_t)fraction;
            fraction -= (double)(uint64_t)fraction;
        }
    }
}

static void load_requests(char **paths, int count) {
    for (int i = 0; i < count && i < REQUESTS_MAX; i++) {
        FILE *file = fopen(paths[i], "rb");
        if (file == NULL) { perror(paths[i]); exit(1); }
        requests[i].count = fread(buffer, 1, sizeof buffer, file);
        requests[i].bytes = memcpy(malloc(requests[i].count), buffer, requests[i].count);
        fclose(file);
    }
    request_count = count < REQUESTS_MAX ? count : REQUESTS_MAX;
}

static void print_result(double seconds) {
    long waiting = 0;
    for (int i = 0; i < connection_count; i++) waiting += connections[i].phase > IDLE || connections[i].phase == CONNECTING;
    printf("{\"seconds\": %.3f, \"offered\": %ld, \"unsent\": %ld, \"answers\": {", seconds, offered, unsent);
    const char *comma = "";
    for (int status = 0; status < STATUS_MAX; status++) {
        if (answers[status] == 0) continue;
        printf("%s\"%d\": %ld", comma, status, answers[status]);
        comma = ", ";
    }
    printf("}, \"refused\": %ld, \"failed\": %ld, \"dropped\": %ld, \"cut\": %ld, \"malformed\": %ld, ", refused, failed,
           dropped, cut, malformed);
    printf("\"waiting\": %ld, \"without_retry_after\": %ld, ", waiting, without_retry_after);
    printf("\"p50_ms\": %.3f, \"p99_ms\": %.3f, \"p999_ms\": %.3f, \"max_ms\": %.3f, ", quantile(good, 0.5),
           quantile(good, 0.99), quantile(good, 0.999), (double)good_max / 1e6);
    printf("\"shed_p50_ms\": %.3f, \"shed_p99_ms\": %.3f, \"shed_max_ms\": %.3f}\n", quantile(shed, 0.5),
           quantile(shed, 0.99), (double)shed_max / 1e6);
}

int main(int count, char **arguments) {
    if (count < 6) {
        fprintf(stderr, "usage: offer PORT CONNECTIONS RATE SECONDS REQUEST_FILE...\n");
        return 2;
    }
    address = (struct sockaddr_in){
        .sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(arguments[1])), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    connection_count = atoi(arguments[2]);
    double rate = atof(arguments[3]), seconds = atof(arguments[4]);
    load_requests(arguments + 5, count - 5);
    connections = calloc((size_t)connection_count, sizeof *connections);
    for (int i = 0; i < connection_count; i++) {
        connections[i].descriptor = -1;
        connections[i].next_idle = i + 1 < connection_count ? i + 1 : -1;
    }
    idle_head = 0;
    epoll_descriptor = epoll_create1(0);
    // Those that wait when the time is over get some more, as nothing must be left unanswered.
    uint64_t start = now_ns(), stop = start + (uint64_t)(seconds * 1e9), give_up = stop + 15000000000, due = start;
    struct epoll_event events[1024];
    while (true) {
        uint64_t now = now_ns();
        send_due(rate, &due, now, stop);
        if (now >= stop) {
            bool any = false;
            for (int i = 0; i < connection_count && !any; i++)
                any = connections[i].phase != CLOSED && connections[i].phase != IDLE;
            if (!any || now >= give_up) break;
        }
        uint64_t wake = rate > 0 && now < stop ? due : now + 50000000;
        uint64_t wait = wake > now ? wake - now : 0;
        struct timespec timeout = {.tv_sec = (time_t)(wait / 1000000000), .tv_nsec = (long)(wait % 1000000000)};
        int ready = epoll_pwait2(epoll_descriptor, events, 1024, &timeout, NULL);
        now = now_ns();
        for (int i = 0; i < ready; i++) became_ready(&connections[events[i].data.u32], events[i].events, now);
    }
    print_result((double)(stop - start) / 1e9);
    return 0;
}
