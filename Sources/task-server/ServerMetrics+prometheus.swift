import TaskService
import TreatyServer

extension PrometheusText {
    init(_ server: ServerMetrics) {
        self.init()
        gauge("http_server_connections_open", "Connections that are open.", server.connectionsOpen)
        counter("http_server_connections_total", "Connections that were accepted.", server.connectionsAccepted)
        counter("http_server_requests_total", "Requests that were handed to the router.", server.requests)
        gauge("http_server_active_requests", "Requests that wait for their answers.", server.requestsActive)
        counter(
            "http_server_shed_requests_total", "Requests that were turned away because there were too many.",
            server.requestsShed)
        counter(
            "http_server_refusals_total", "What was refused before it became a request.", by: "status",
            server.refusals)
        counter("http_server_received_bytes_total", "Bytes received.", server.bytesReceived)
        counter("http_server_sent_bytes_total", "Bytes sent.", server.bytesSent)
    }
}
