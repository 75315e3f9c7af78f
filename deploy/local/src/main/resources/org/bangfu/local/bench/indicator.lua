
local indicators = ${indicators}
function request() return get("/v1/indicators/" .. any(indicators) .. "?division=430525") end
