package org.bangfu.county;

/**
 * How a county came out.
 *
 * @param allEqual whether every row of the table, and every sum of townships, was equal
 * @param rows rows compared
 * @param unequal rows that differ
 * @param records records sent to the services, household members included
 * @param seconds from the first record to the last figure
 */
public record CountyResult(boolean allEqual, int rows, int unequal, long records, double seconds) {}
