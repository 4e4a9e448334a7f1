#!lua flags=allow-oom
local i = redis.call('INFO', 'replication')
if not (i:find('role:master', 1, true) and i:find('master_replid:@PROCESS@', 1, true)) then
  return redis.error_reply('FENCED')
end
local v = redis.call('GET', KEYS[1])
if v and v:find('V@GENERATION@:', 1, true) == 1 then return v end
if ARGV[1] == '' or (v and v:find('T@GENERATION@:', 1, true) == 1) then return 0 end
redis.call('SET', KEYS[1], 'T@GENERATION@:' .. ARGV[1], 'PX', ARGV[2])
return 1
