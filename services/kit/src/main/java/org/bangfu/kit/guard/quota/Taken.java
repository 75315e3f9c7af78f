package org.bangfu.kit.guard.quota;

/**
 * A call that was asked for.
 *
 * @param of whose quota it is of: {@code client}, {@code address}, or the operation
 * @param allowed whether there was one
 * @param left calls that could be made at once now
 * @param seconds until another one comes back, rounded up
 */
public record Taken(String of, boolean allowed, int perMinute, long left, int seconds) {}
