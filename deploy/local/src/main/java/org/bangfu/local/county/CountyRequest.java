package org.bangfu.local.county;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be played.
 *
 * @param scenario a scenario file, or null for the shipped county (Dongkou)
 * @param scale above 0, at most 1
 * @param seed instead of the scenario's own, or null
 * @param measure whether to measure the latency of single changes after the county is in
 */
public record CountyRequest(
    @Nullable Path scenario,
    BigDecimal scale,
    @Nullable Long seed,
    ServiceUrls urls,
    boolean measure) {}
