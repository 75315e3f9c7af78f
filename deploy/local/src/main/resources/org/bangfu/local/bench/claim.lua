
local needs = ${needs}
local helpers = ${helpers}
function request()
  return post("/v1/needs/" .. any(needs) .. "/claims",
    '{"helperId": "' .. any(helpers) .. '", "amount": "1.00"}', ${run} .. nextNumber())
end
