package org.bangfu.kit.record.period;

/** A period was closed or reopened, here or where the news came from. */
public record ClosedPeriodsChanged() {}
