
local villages = ${villages}
function request() return get("/v1/households?limit=20&division=" .. any(villages)) end
