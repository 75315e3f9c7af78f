
local products = ${products}
local body = [[{"kind": "ORDINARY", "buyer": {"kind": "PERSON", "name": "欧阳测量"}, "lines": [
 {"productId": "%s", "quantity": 1}, {"productId": "%s", "quantity": 2}, {"productId": "%s", "quantity": 1}]}]]
function request()
  local first = math.random(#products)
  local function after(n) return products[(first + n - 1) % #products + 1] end
  return post("/v1/orders", body:format(after(0), after(1), after(2)), ${run} .. nextNumber())
end
