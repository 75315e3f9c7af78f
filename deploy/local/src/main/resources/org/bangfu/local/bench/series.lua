
local indicators = ${indicators}
function request()
  return get("/v1/indicators/" .. any(indicators)
    .. "/series?division=430525&period=month&from=2019-01-01&to=2020-12-31")
end
