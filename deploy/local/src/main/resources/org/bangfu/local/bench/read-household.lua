
local households = ${households}
function request() return get("/v1/households/" .. any(households)) end
