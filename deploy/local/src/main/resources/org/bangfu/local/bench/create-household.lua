
local villages = ${villages}
local weights = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 }
local checks = "10X98765432"

-- The check digit of GB 11643 after the first 17 digits.
local function checked(first)
  local sum = 0
  for i = 1, 17 do sum = sum + (first:byte(i) - 48) * weights[i] end
  return first .. checks:sub(sum % 11 + 1, sum % 11 + 1)
end

-- One of the 16,800 days from a year on, on each of which 499 men and 499 women were born.
local function person(year, number, woman)
  local day = number % 16800
  local born = string.format("%04d%02d%02d",
    year + math.floor(day / 336), math.floor(day % 336 / 28) + 1, day % 28 + 1)
  local turn = 2 * (math.floor(number / 16800) % 499) + (woman and 2 or 1)
  -- of nobody: no place has the code 999999, and a county's people are born later
  return checked("999999" .. born .. string.format("%03d", turn))
end

local body = [[{"clientReference": "bench-%d", "number": "bench-%d", "division": "%s", "householdType": "ORDINARY", "members": [
 {"name": "司徒测量", "nationalId": "%s", "relationToHead": "HEAD", "education": "PRIMARY"},
 {"name": "欧阳测量", "nationalId": "%s", "relationToHead": "SPOUSE", "education": "PRIMARY"},
 {"name": "司徒小量", "nationalId": "%s", "relationToHead": "SON", "education": "JUNIOR_MIDDLE"}]}]]

function request()
  local n = nextNumber()
  return post("/v1/households", body:format(n, n, any(villages),
    person(1800, n, false), person(1800, n, true), person(1850, n, false)), "bench-" .. n)
end
