-- For wrk: sends requests from a file, each time one at random, and prints what happened as one line of JSON.
--
--     wrk … -s requests.lua URL -- REQUESTS_FILE
--
-- The file holds whole requests, each after a line with its length in bytes.

local requests = {}

function init(arguments)
  local file = assert(io.open(arguments[1], "rb"))
  while true do
    local length = file:read("*n")
    if not length then break end
    file:read(1)
    requests[#requests + 1] = file:read(length)
  end
  file:close()
  assert(#requests > 0, "there is no request in the file")
  math.randomseed(1)
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "seconds": %.6f, "bad_statuses": %d, "broken": %d, "timeouts": %d, ' ..
    '"p50": %d, "p90": %d, "p99": %d, "p99.9": %d, "max": %d}\n',
    summary.requests, summary.duration / 1e6, errors.status, errors.connect + errors.read + errors.write,
    errors.timeout, latency:percentile(50), latency:percentile(90), latency:percentile(99), latency:percentile(99.9),
    latency.max))
end
