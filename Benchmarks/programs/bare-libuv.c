// The measure of what a server on libuv can reach: it answers every request with one constant, reads nothing of it but
// where it ends, knows no limits, no deadlines and no errors. One loop, one thread.
//
//     bare-libuv PORT
//
// It listens on 127.0.0.1 and ends with SIGTERM. Requests must be whole lines without a body, as wrk sends them.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

// The fields and the body of a real answer of the task API, so that both programs send about as many bytes.
static const char answer[] =
    "HTTP/1.1 200 OK\r\n"
    "Date: Fri, 20 Feb 2026 08:15:00 GMT\r\n"
    "Content-Type: application/json\r\n"
    "Content-Length: 238\r\n"
    "X-Request-Id: 4bf92f3577b34da6a3ce929d0e0e4736\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "\r\n"
    "{\"id\":41,\"user_id\":7,\"title\":\"Buy groceries\","
    "\"description\":\"Milk, eggs, bread and whatever else there is\","
    "\"completed\":false,\"priority\":\"high\",\"due_date\":\"2026-03-01\",\"created_at\":\"2026-02-20T08:15:00Z\","
    "\"updated_at\":\"2026-02-20T08:15:00Z\"}";

typedef struct {
    uv_tcp_t socket;
    int matched;  // how much of the empty line at the end of a request was seen: 0 to 3
    char bytes[16384];
} Connection;

typedef struct {
    uv_write_t request;
    uv_buf_t rest;
} Write;

static void closed(uv_handle_t *handle) { free(handle->data); }

static void written(uv_write_t *request, int status) {
    (void)status;
    free(request);
}

static void send_answer(uv_stream_t *stream) {
    uv_buf_t buffer = uv_buf_init((char *)answer, sizeof answer - 1);
    int sent = uv_try_write(stream, &buffer, 1);
    if (sent == (int)buffer.len) return;
    if (sent < 0 && sent != UV_EAGAIN) return;
    size_t done = sent < 0 ? 0 : (size_t)sent;
    Write *write = malloc(sizeof *write);
    if (!write) return;
    write->rest = uv_buf_init((char *)answer + done, (unsigned)(sizeof answer - 1 - done));
    if (uv_write(&write->request, stream, &write->rest, 1, written) != 0) free(write);
}

static void read_bytes(uv_stream_t *stream, ssize_t count, const uv_buf_t *buffer) {
    static const char end[] = "\r\n\r\n";
    Connection *connection = stream->data;
    if (count < 0) {
        uv_close((uv_handle_t *)stream, closed);
        return;
    }
    for (ssize_t index = 0; index < count; index++) {
        char byte = buffer->base[index];
        if (byte == end[connection->matched]) {
            if (++connection->matched < 4) continue;
            connection->matched = 0;
            send_answer(stream);
        } else {
            connection->matched = byte == '\r' ? 1 : 0;
        }
    }
}

static void lend_buffer(uv_handle_t *handle, size_t suggested, uv_buf_t *buffer) {
    (void)suggested;
    Connection *connection = handle->data;
    *buffer = uv_buf_init(connection->bytes, sizeof connection->bytes);
}

static void accept_connection(uv_stream_t *listener, int status) {
    if (status < 0) return;
    Connection *connection = calloc(1, sizeof *connection);
    if (!connection) return;
    uv_tcp_init(listener->loop, &connection->socket);
    connection->socket.data = connection;
    if (uv_accept(listener, (uv_stream_t *)&connection->socket) != 0) {
        uv_close((uv_handle_t *)&connection->socket, closed);
        return;
    }
    uv_tcp_nodelay(&connection->socket, 1);
    uv_read_start((uv_stream_t *)&connection->socket, lend_buffer, read_bytes);
}

static int failed(const char *what, int code) {
    if (code != 0) fprintf(stderr, "bare-libuv: %s: %s\n", what, uv_strerror(code));
    return code != 0;
}

int main(int count, char **arguments) {
    if (count != 2) {
        fprintf(stderr, "usage: bare-libuv PORT\n");
        return 2;
    }
    uv_loop_t *loop = uv_default_loop();
    uv_tcp_t listener;
    struct sockaddr_in address;
    if (failed("address", uv_ip4_addr("127.0.0.1", atoi(arguments[1]), &address))) return 1;
    if (failed("socket", uv_tcp_init(loop, &listener))) return 1;
    if (failed("bind", uv_tcp_bind(&listener, (struct sockaddr *)&address, 0))) return 1;
    if (failed("listen", uv_listen((uv_stream_t *)&listener, 1024, accept_connection))) return 1;
    return uv_run(loop, UV_RUN_DEFAULT);
}
