package org.bangfu.needs.aid;

/** Aid was recorded; the record says all, since it never changes. */
public record AidRecorded(AidRecord aid) {}
