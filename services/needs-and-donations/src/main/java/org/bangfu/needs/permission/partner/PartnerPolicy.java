package org.bangfu.needs.permission.partner;

import java.util.Set;

/**
 * What a partner website may see and do.
 *
 * @param version 1 and up; 0 where there is no policy
 * @param fields what it may be told beyond the open feed, if the consent of whom it concerns agrees
 * @param bringsNeedsIn whether it brings needs in
 * @param claims whether it claims needs for its users
 */
public record PartnerPolicy(
    String client,
    int version,
    Set<DisclosedField> fields,
    boolean bringsNeedsIn,
    boolean claims,
    int callsPerMinute) {
  private static final int CALLS_WITHOUT_POLICY = 60;

  public PartnerPolicy {
    fields = Set.copyOf(fields);
  }

  /** Of a partner that has none: it is told no more than everybody, and does nothing. */
  public static PartnerPolicy none(String client) {
    return new PartnerPolicy(client, 0, Set.of(), false, false, CALLS_WITHOUT_POLICY);
  }

  PartnerPolicy withVersion(int other) {
    return new PartnerPolicy(client, other, fields, bringsNeedsIn, claims, callsPerMinute);
  }
}
