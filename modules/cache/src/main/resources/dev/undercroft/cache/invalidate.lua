#!lua flags=allow-oom
local i = redis.call('INFO', 'replication')
if not (i:find('role:master', 1, true) and i:find('master_replid:@PROCESS@', 1, true)) then
  return redis.error_reply('FENCED')
end
redis.call('DEL', KEYS[1])
return 1
