
local names = ${names}

-- Texts are made once, as those of a reading are.
local searches = {}
function request()
  local name = any(names)
  searches[name] = searches[name] or post("/v1/households/search?limit=20", '{"name": "' .. name .. '"}', nil)
  return searches[name]
end
