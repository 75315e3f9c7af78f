package org.bangfu.needs.permission.partner;

import java.time.Instant;

/** A version of a policy: since when, by whom and why. */
public record PolicyVersion(PartnerPolicy policy, Instant validFrom, String actor, String reason) {}
