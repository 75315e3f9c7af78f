
-- Looks at every answer: it costs the generator time, so that plain reads do without.
function response(status, headers, body)
  if status >= 500 then
    faulty = faulty + 1
  elseif status >= 400 then
    refused = refused + 1
  end
  if status >= 400 and why == "" then why = status .. " " .. (body or "") end
end
