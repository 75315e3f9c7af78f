
local products = ${hot}
local body = [[{"kind": "ORDINARY", "buyer": {"kind": "PERSON", "name": "欧阳测量"}, "lines": [
 {"productId": "%s", "quantity": 1}]}]]
function request()
  return post("/v1/orders", body:format(any(products)), ${run} .. nextNumber())
end
