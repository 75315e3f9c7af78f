
local indicators = ${indicators}
function request()
  return get("/v1/indicators/" .. any(indicators) .. "/ranking?division=430525&level=township&limit=24")
end
