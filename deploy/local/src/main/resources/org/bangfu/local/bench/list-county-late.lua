
local cursors = ${cursors}
function request() return get("/v1/households?limit=20&division=430525&cursor=" .. any(cursors)) end
