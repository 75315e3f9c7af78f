package org.bangfu.needs.help.need;

import java.util.Set;

/**
 * A step that somebody takes with a whole need.
 *
 * @param from the states that it starts from
 * @param verb for sentences
 */
enum NeedStep {
  PUBLICATION(NeedState.PUBLISHED, "published", NeedState.SUBMITTED),
  REJECTION(NeedState.REJECTED, "rejected", NeedState.SUBMITTED),
  WITHDRAWAL(
      NeedState.WITHDRAWN,
      "withdrawn",
      NeedState.SUBMITTED,
      NeedState.PUBLISHED,
      NeedState.PARTLY_MATCHED,
      NeedState.MATCHED),
  EXPIRY(
      NeedState.EXPIRED,
      "left to expire",
      NeedState.PUBLISHED,
      NeedState.PARTLY_MATCHED,
      NeedState.MATCHED);

  final NeedState to;
  final String verb;
  final Set<NeedState> from;

  NeedStep(NeedState to, String verb, NeedState... from) {
    this.to = to;
    this.verb = verb;
    this.from = Set.of(from);
  }
}
