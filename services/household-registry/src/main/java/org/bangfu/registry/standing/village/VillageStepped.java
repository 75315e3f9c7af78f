package org.bangfu.registry.standing.village;

import java.util.UUID;

/**
 * A village took a step, or one was taken back.
 *
 * @param village the id of its first step, which stands for it
 */
public record VillageStepped(UUID village, VillageStep step) {}
