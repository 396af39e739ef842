internal import Crypto

/// A script that a server runs as one step.
struct ValkeyScript: Sendable {
    let source: String
    /// What a server calls it: the SHA-1 of the source.
    let name: String

    init(_ source: String) {
        self.source = source
        name = Insecure.SHA1.hash(data: Array(source.utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// Keeps a code: KEYS code; ARGV digest, now, end, uses. Times are milliseconds throughout.
    static let keep = ValkeyScript(
        """
        local now, till = tonumber(ARGV[2]), tonumber(ARGV[3])
        local old = redis.call('HMGET', KEYS[1], 'digest', 'till')
        if old[1] == ARGV[1] then till = math.max(till, tonumber(old[2])) end
        redis.call('DEL', KEYS[1])
        if till > now then
          redis.call('HSET', KEYS[1], 'digest', ARGV[1], 'at', ARGV[2], 'till', string.format('%.0f', till), 'uses', ARGV[4])
          redis.call('PEXPIRE', KEYS[1], string.format('%.0f', till - now))
        end
        return {0, 0}
        """)

    /// Checks a code: KEYS code, tries; ARGV digest, now, window, wrong tries, quiet time, the lengths of locks in turn.
    /// It returns 0 for not valid, 1 for valid, 2 and the end for locked. Lua keeps each text once: `==` compares addresses.
    static let check = ValkeyScript(
        """
        local now, quiet, locks_at = tonumber(ARGV[2]), tonumber(ARGV[5]), 5
        local tries = redis.call('HMGET', KEYS[2], 'count', 'locks', 'till', 'last')
        local count, locks, till, last = tonumber(tries[1] or 0), tonumber(tries[2] or 0), tonumber(tries[3] or 0), tonumber(tries[4] or now)
        if till > now then return {2, till} end
        local code = redis.call('HMGET', KEYS[1], 'digest', 'at', 'till', 'uses')
        if code[1] == ARGV[1] and now < tonumber(code[3]) and now - tonumber(code[2]) < tonumber(ARGV[3]) then
          if tonumber(code[4]) > 1 then redis.call('HINCRBY', KEYS[1], 'uses', -1) else redis.call('DEL', KEYS[1]) end
          redis.call('DEL', KEYS[2])
          return {1, 0}
        end
        if now - last > quiet then count, locks = 0, 0 end
        count, last = count + 1, now
        if count >= tonumber(ARGV[4]) then
          till = now + tonumber(ARGV[locks_at + math.min(locks + 1, #ARGV - locks_at)])
          count, locks, last = 0, locks + 1, till
        end
        redis.call('HSET', KEYS[2], 'count', count, 'locks', locks, 'till', string.format('%.0f', till), 'last', string.format('%.0f', last))
        redis.call('PEXPIRE', KEYS[2], string.format('%.0f', last - now + quiet + 1))
        return {0, 0}
        """)

    /// Counts a send: KEYS sends; ARGV now, span, sends, a name for this one.
    /// It returns 0 where it is counted, 1 and the time of the next one that is allowed, or 2 where none ever is.
    static let countSend = ValkeyScript(
        """
        local now, span, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
        redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - span))
        local count = redis.call('ZCARD', KEYS[1])
        if count >= most then
          local first = redis.call('ZRANGE', KEYS[1], count - most, count - most, 'WITHSCORES')
          if not first[2] then return {2, 0} end
          return {1, tonumber(first[2]) + span}
        end
        redis.call('ZADD', KEYS[1], ARGV[1], ARGV[4])
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        return {0, 0}
        """)
}
