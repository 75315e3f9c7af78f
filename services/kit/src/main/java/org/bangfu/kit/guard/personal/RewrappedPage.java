package org.bangfu.kit.guard.personal;

import java.util.UUID;

/**
 * What a page of a rotation did.
 *
 * @param last where the next page begins, exclusive
 * @param rewrapped how many keys are under the primary master key now
 * @param more whether it is worth to ask for another page
 */
public record RewrappedPage(UUID last, int rewrapped, boolean more) {}
