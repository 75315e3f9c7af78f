-- What every script of a load begins with; the bench fills in what stands in braces. A script says
-- request().
local threads = {}

function setup(thread)
  thread:set("place", #threads)
  table.insert(threads, thread)
end

refused, faulty, why = 0, 0, ""

if ${token} ~= "" then wrk.headers["Authorization"] = "Bearer " .. ${token} end

local calls = 0

-- Another number for each call of all threads of all rounds.
function nextNumber()
  local number = ${from} + calls * ${threads} + place
  calls = calls + 1
  return number
end

-- A request for one of many things; texts are made once, so that the generator costs little.
local texts = {}
function get(path)
  texts[path] = texts[path] or wrk.format("GET", path)
  return texts[path]
end

function post(path, body, key)
  local headers = { ["Content-Type"] = "application/json" }
  for name, value in pairs(wrk.headers) do headers[name] = value end
  headers["Idempotency-Key"] = key
  return wrk.format("POST", path, headers, body)
end

function any(list) return list[math.random(#list)] end

function init(args) math.randomseed(os.time() * 100 + place) end

function done(summary, latency, requests)
  local errors = summary.errors
  local no, broken, said = 0, 0, ""
  for _, thread in ipairs(threads) do
    no = no + (thread:get("refused") or 0)
    broken = broken + (thread:get("faulty") or 0)
    if said == "" then said = thread:get("why") or "" end
  end
  io.write(string.format(
    "bench requests=%d micros=%d p50=%d p99=%d not2xx=%d refused=%d faulty=%d unanswered=%d\n",
    summary.requests, summary.duration, latency:percentile(50.0), latency:percentile(99.0),
    errors.status, no, broken, errors.connect + errors.read + errors.write + errors.timeout))
  if said ~= "" then io.write("bench-why " .. said:gsub("%s+", " "):sub(1, 300) .. "\n") end
end
