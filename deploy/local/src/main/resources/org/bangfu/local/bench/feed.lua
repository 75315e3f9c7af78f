
function request() return get("/v1/public/needs?limit=20") end
