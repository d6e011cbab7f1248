package org.tongban.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of signing in, prefix {@code tongban.identity} (等保三级: lockout and timeout).
 *
 * @param residentIdle how long a resident's sign-in lasts without a request
 * @param staffIdle the same for staff
 * @param lockAfter failures in a row that lock an account
 * @param lockFor how long it stays locked
 * @param codeLife how long a code sent to a phone may be used
 * @param codeTries wrong entries that spend a code
 * @param codeEvery least time between two codes to one phone
 * @param codesPerPhone most codes to one phone in an hour
 * @param codesPerAddress most codes asked for from one network address in an hour
 * @param codesKept how long a code asked for is remembered, to count and to trace; at least an hour
 */
@ConfigurationProperties("tongban.identity")
public record IdentitySettings(
    @DefaultValue("30m") Duration residentIdle,
    @DefaultValue("15m") Duration staffIdle,
    @DefaultValue("5") int lockAfter,
    @DefaultValue("15m") Duration lockFor,
    @DefaultValue("10m") Duration codeLife,
    @DefaultValue("5") int codeTries,
    @DefaultValue("60s") Duration codeEvery,
    @DefaultValue("10") int codesPerPhone,
    @DefaultValue("60") int codesPerAddress,
    @DefaultValue("24h") Duration codesKept) {}
