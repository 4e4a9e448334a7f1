#!lua
local i = redis.call('INFO', 'replication')
if not (i:find('role:master', 1, true) and i:find('master_replid:@PROCESS@', 1, true)) then
  return redis.error_reply('FENCED')
end
if redis.call('GET', KEYS[1]) ~= 'T@GENERATION@:' .. ARGV[1] then return 0 end
redis.call('SET', KEYS[1], 'V@GENERATION@:' .. ARGV[2], 'PX', ARGV[3])
return 1
