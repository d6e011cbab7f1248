package org.tongban.identity;

import java.time.Duration;
import org.tongban.kernel.Actor;

/**
 * Who is behind a request (访问者).
 *
 * @param displayName staff name, or a resident's masked name
 * @param idle how long the sign-in lasts without a request
 */
public record Visitor(Actor actor, String displayName, Duration idle) {}
