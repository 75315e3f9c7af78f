
function request() return get("/v1/products?limit=20&division=430525") end
