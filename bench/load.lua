-- What wrk sends, and what it tells as one line of JSON when it is done.
--
-- Without a plan it asks for the page of the command line. With one (wrk … -- plan), whose rows are "address<tab>version<tab>form", each
-- thread has one connection and one row: it saves that form again and again, each time from the version that the time before made, with a key
-- never used before. Only what led to a page that says "saved" counts.

local threads = {}

function setup(thread)
    threads[#threads + 1] = thread
    thread:set("row", #threads)
end

local function rows_of(plan)
    local rows = {}
    for line in io.lines(plan) do
        local address, version, form = line:match("^(.-)\t(.-)\t(.*)$")
        rows[#rows + 1] = { address = address, version = tonumber(version), form = form }
    end
    return rows
end

function init(arguments)
    saved, refused, first_refusal = 0, 0, ""
    if not arguments[1] then return end
    local mine = rows_of(arguments[1])[row]
    local once = ("bench-%d-%d-"):format(os.time(), row)
    local sent, version = 0, mine.version
    local headers = { ["Content-Type"] = "application/x-www-form-urlencoded" }
    for name, value in pairs(wrk.headers) do headers[name] = value end

    function request()
        sent = sent + 1
        local marks = { [".sent."] = sent, [".version."] = version, [".once."] = once .. sent }
        return wrk.format("POST", mine.address, headers, (mine.form:gsub("%.%a+%.", marks)))
    end

    function response(status, answered, body)
        local place = answered["Location"] or ""
        if status == 303 and place:find("done=saved", 1, true) then
            saved, version = saved + 1, version + 1
        else
            refused = refused + 1
            if first_refusal == "" then first_refusal = status .. " " .. place end
        end
    end
end

function done(summary, latency)
    local kept, declined, why = {}, 0, ""
    for i, thread in ipairs(threads) do
        kept[i] = thread:get("saved")
        declined = declined + thread:get("refused")
        if why == "" then why = thread:get("first_refusal") end
    end
    local errors = summary.errors
    io.write(("\n" .. [[{"seconds": %f, "requests": %d, "bytes": %d, "p50": %f, "p99": %f, "failed": %d, "refused": %d, "why": "%s", "saved": [%s]}]] .. "\n"):format(
        summary.duration / 1e6, summary.requests, summary.bytes, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout, declined, why, table.concat(kept, ", ")))
end
