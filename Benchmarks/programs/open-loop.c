// Load that does not wait for the server: requests become due at random moments (a Poisson process of the given rate),
// whether or not earlier ones were answered, and latency counts from the moment when a request was due. A server that
// stalls is so charged for everybody who had to queue meanwhile, as its users would see it.
//
//     open-loop ADDRESS PORT REQUESTS_FILE RATE CONNECTIONS SECONDS
//
// The file holds requests, each after a line with its length in bytes; each time one of them is picked at random. A
// request goes out on a connection that has none under way, or waits for one. Prints one line of JSON: requests that
// became due and were answered, those answered with 2xx before the end, answers by status, percentiles of the latency in
// µs. Linux only (epoll_pwait2).
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum {
    CONNECTIONS_MAX = 20000,
    REQUESTS_MAX = 1 << 16,
    ANSWER_BYTES_MAX = 1 << 16,   // head and body of an answer; a longer one is an error
    BACKLOG_MAX = 1 << 20,        // requests that are due and have no connection; one more ends the run
    LATENCY_BUCKETS = 64 * 128,   // 128 to each power of two: within 1 %
    DRAIN_SECONDS = 2,            // for the answers that are under way at the end
};

typedef struct {
    const char *bytes;
    size_t length;
} Request;

typedef struct {
    int socket;
    int64_t due;        // when its request should have been sent, ns; 0 if none is under way
    const Request *request;
    size_t sent;
    size_t filled;
    char *answer;
} Connection;

static Request requests[REQUESTS_MAX];
static size_t request_count;
static Connection connections[CONNECTIONS_MAX];
// A ring: whoever is idle longest goes first, so that no server finds a connection idle for too long and closes it.
static Connection *idle[CONNECTIONS_MAX];
static size_t idle_first, idle_count;
static int64_t backlog[BACKLOG_MAX];  // a ring of due times
static size_t backlog_first, backlog_count;
static uint64_t latencies[LATENCY_BUCKETS], statuses[600], answered, good_in_time, due_count;
static int64_t latency_max, run_end;
static uint64_t random_state = 0x9E3779B97F4A7C15u;
static int poller;

static void fail(const char *what) {
    fprintf(stderr, "open-loop: %s%s%s\n", what, errno ? ": " : "", errno ? strerror(errno) : "");
    exit(1);
}

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

// xorshift64*: the same sequence in each run.
static uint64_t random_bits(void) {
    random_state ^= random_state >> 12;
    random_state ^= random_state << 25;
    random_state ^= random_state >> 27;
    return random_state * 0x2545F4914F6CDD1Du;
}

// Nanoseconds to the next arrival.
static int64_t next_interval(double rate) {
    double uniform = ((double)(random_bits() >> 11) + 1) / 9007199254740993.0;
    return (int64_t)(-log(uniform) / rate * 1e9);
}

static void read_requests(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) fail(path);
    size_t length;
    while (request_count < REQUESTS_MAX && fscanf(file, "%zu", &length) == 1) {
        if (fgetc(file) != '\n' || length == 0 || length > 1 << 20) fail("the file of requests is malformed");
        char *bytes = malloc(length);
        if (!bytes || fread(bytes, 1, length, file) != length) fail("the file of requests is cut off");
        requests[request_count++] = (Request){bytes, length};
    }
    fclose(file);
    if (request_count == 0) fail("there is no request in the file");
}

static void record(int64_t nanoseconds, int status) {
    int64_t value = nanoseconds < 0 ? 0 : nanoseconds;
    int exponent = value < 128 ? 0 : 57 - __builtin_clzll((uint64_t)value);
    size_t bucket = exponent == 0 ? (size_t)value : (size_t)exponent * 128 + (size_t)((value >> (exponent - 1)) - 128);
    latencies[bucket < LATENCY_BUCKETS ? bucket : LATENCY_BUCKETS - 1]++;
    if (value > latency_max) latency_max = value;
    statuses[status]++;
    answered++;
}

// The latency in µs that the given share of the answers did not exceed.
static double percentile(double share) {
    uint64_t wanted = (uint64_t)ceil(share * (double)answered), seen = 0;
    for (size_t bucket = 0; bucket < LATENCY_BUCKETS; bucket++) {
        seen += latencies[bucket];
        if (seen < wanted || seen == 0) continue;
        size_t exponent = bucket / 128, low = bucket % 128;
        double upper = exponent == 0 ? (double)low : ldexp((double)(low + 129), (int)exponent - 1);
        return fmin(upper, (double)latency_max) / 1000;
    }
    return 0;
}

static void rest(Connection *connection) { idle[(idle_first + idle_count++) % CONNECTIONS_MAX] = connection; }

static Connection *next_idle(void) {
    Connection *connection = idle[idle_first];
    idle_first = (idle_first + 1) % CONNECTIONS_MAX;
    idle_count--;
    return connection;
}

static void send_rest(Connection *connection) {
    const Request *request = connection->request;
    ssize_t count = send(connection->socket, request->bytes + connection->sent, request->length - connection->sent,
                         MSG_NOSIGNAL);
    if (count < 0 && errno != EAGAIN) fail("send");
    if (count > 0) connection->sent += (size_t)count;
}

static void start_request(Connection *connection, int64_t due) {
    connection->due = due;
    connection->request = &requests[random_bits() % request_count];
    connection->sent = connection->filled = 0;
    send_rest(connection);
}

// The whole length of the answer whose head is complete, or 0. Only what the measured servers send is understood.
static size_t answer_length(const Connection *connection, int *status) {
    const char *end = memmem(connection->answer, connection->filled, "\r\n\r\n", 4);
    if (!end) return 0;
    size_t head = (size_t)(end + 4 - connection->answer), body = 0;
    if (sscanf(connection->answer, "HTTP/1.1 %3d", status) != 1 || *status < 100 || *status > 599) {
        errno = 0;
        fail("an answer is not HTTP/1.1");
    }
    for (const char *line = connection->answer; line < end;) {
        if (strncasecmp(line, "content-length:", 15) == 0) body = strtoul(line + 15, NULL, 10);
        const char *next = memmem(line, (size_t)(end + 2 - line), "\r\n", 2);
        line = next ? next + 2 : end;
    }
    return head + body;
}

static void read_answer(Connection *connection) {
    ssize_t count =
        recv(connection->socket, connection->answer + connection->filled, ANSWER_BYTES_MAX - connection->filled, 0);
    if (count < 0 && errno == EAGAIN) return;
    if (count <= 0) {
        if (count == 0) errno = 0;
        fail("the server closed a connection, or its answer is too long");
    }
    connection->filled += (size_t)count;
    connection->answer[connection->filled] = 0;
    int status = 0;
    size_t length = answer_length(connection, &status);
    if (length == 0 || connection->filled < length) return;
    int64_t time = now();
    record(time - connection->due, status);
    if (time < run_end && status >= 200 && status < 300) good_in_time++;
    connection->due = 0;
    if (backlog_count > 0) {
        int64_t due = backlog[backlog_first];
        backlog_first = (backlog_first + 1) % BACKLOG_MAX;
        backlog_count--;
        start_request(connection, due);
    } else {
        rest(connection);
    }
}

static void open_connections(const char *address, int port, size_t count) {
    struct sockaddr_in peer = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    if (inet_pton(AF_INET, address, &peer.sin_addr) != 1) fail("the address is not IPv4");
    for (size_t index = 0; index < count; index++) {
        Connection *connection = &connections[index];
        connection->answer = malloc(ANSWER_BYTES_MAX + 1);
        connection->socket = socket(AF_INET, SOCK_STREAM, 0);
        if (!connection->answer || connection->socket < 0) fail("socket");
        if (connect(connection->socket, (struct sockaddr *)&peer, sizeof peer) != 0) fail("connect");
        int on = 1;
        setsockopt(connection->socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        fcntl(connection->socket, F_SETFL, O_NONBLOCK);
        struct epoll_event event = {.events = EPOLLIN | EPOLLOUT | EPOLLET, .data.ptr = connection};
        if (epoll_ctl(poller, EPOLL_CTL_ADD, connection->socket, &event) != 0) fail("epoll_ctl");
        rest(connection);
    }
}

// Sends what is due by now; returns when the next request is due.
static int64_t send_due(int64_t due, int64_t end, double rate) {
    for (int64_t time = now(); due <= time && due < end; due += next_interval(rate)) {
        due_count++;
        if (idle_count > 0) {
            start_request(next_idle(), due);
        } else if (backlog_count < BACKLOG_MAX) {
            backlog[(backlog_first + backlog_count++) % BACKLOG_MAX] = due;
        } else {
            errno = 0;
            fail("the server falls ever further behind: the rate is above its capacity");
        }
    }
    return due;
}

static void run(double rate, double seconds) {
    int64_t start = now(), end = start + (int64_t)(seconds * 1e9), limit = end + (int64_t)DRAIN_SECONDS * 1000000000;
    int64_t due = start + next_interval(rate);
    run_end = end;
    while (now() < limit && !(due >= end && answered == due_count)) {
        due = send_due(due, end, rate);
        int64_t wait = (due < end ? due : limit) - now();
        if (wait < 0) wait = 0;
        struct timespec timeout = {wait / 1000000000, wait % 1000000000};
        struct epoll_event events[256];
        int count = epoll_pwait2(poller, events, 256, &timeout, NULL);
        if (count < 0 && errno != EINTR) fail("epoll_pwait2");
        for (int index = 0; index < count; index++) {
            Connection *connection = events[index].data.ptr;
            if (connection->due == 0) continue;
            if (connection->sent < connection->request->length) send_rest(connection);
            if (events[index].events & (EPOLLIN | EPOLLHUP | EPOLLERR)) read_answer(connection);
        }
    }
}

int main(int count, char **arguments) {
    double rate = count == 7 ? atof(arguments[4]) : 0, seconds = count == 7 ? atof(arguments[6]) : 0;
    long connection_count = count == 7 ? atol(arguments[5]) : 0;
    if (rate <= 0 || seconds <= 0 || connection_count < 1 || connection_count > CONNECTIONS_MAX) {
        fprintf(stderr, "usage: open-loop ADDRESS PORT REQUESTS_FILE RATE CONNECTIONS SECONDS\n");
        return 2;
    }
    prctl(PR_SET_TIMERSLACK, 1UL);  // else the kernel may wake us 50 µs late
    read_requests(arguments[3]);
    poller = epoll_create1(0);
    if (poller < 0) fail("epoll_create1");
    open_connections(arguments[1], atoi(arguments[2]), (size_t)connection_count);
    run(rate, seconds);
    printf("{\"due\": %llu, \"answered\": %llu, \"good_in_time\": %llu, \"seconds\": %g, \"statuses\": {",
           (unsigned long long)due_count, (unsigned long long)answered, (unsigned long long)good_in_time, seconds);
    const char *separator = "";
    for (int status = 0; status < 600; status++) {
        if (statuses[status] == 0) continue;
        printf("%s\"%d\": %llu", separator, status, (unsigned long long)statuses[status]);
        separator = ", ";
    }
    printf("}, \"p50\": %.1f, \"p90\": %.1f, \"p99\": %.1f, \"p99.9\": %.1f, \"max\": %.1f}\n", percentile(0.5),
           percentile(0.9), percentile(0.99), percentile(0.999), (double)latency_max / 1000);
    return 0;
}
