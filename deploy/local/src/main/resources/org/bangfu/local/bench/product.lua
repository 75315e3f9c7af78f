
local products = ${products}
function request() return get("/v1/products/" .. any(products)) end
