package org.bangfu.registry.standing.tag;

import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.registry.standing.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a tag must be that is set from a day on.
 *
 * @param kinds by code, of those that are asked for
 */
record TagRules(Map<String, TagKind> kinds, LocalDate day) {

  /** The rule of its own that a tag breaks, with the name of the field; null if none. */
  @Nullable FieldError broken(NewTag tag, TaggedHousehold at) {
    TagKind kind = kinds.get(tag.kind());
    if (kind == null || !kind.isFor(at.division(), day)) {
      return new FieldError("kind", "must be a kind of tag that is in force there on " + day);
    }
    String rule =
        kind.scope() == TagScope.HOUSEHOLD
            ? tag.member() == null ? null : "must be absent: a household has such a tag as a whole"
            : ofMember(tag, at);
    return rule == null ? null : new FieldError("memberId", rule);
  }

  private @Nullable String ofMember(NewTag tag, TaggedHousehold at) {
    Span days = tag.member() == null ? null : at.members().get(tag.member());
    if (days == null) {
      return "must be a member of the household: a person has such a tag";
    }
    if (days.until() != null) {
      return "must be a member who is present";
    }
    return day.isBefore(days.from())
        ? "must belong to the household on the day, not since " + days.from()
        : null;
  }

  /** What there is of the kind already on the day or after it; null if nothing is. */
  @Nullable String taken(NewTag tag, TaggedHousehold at) {
    return at.standing(tag.subject(), tag.kind(), day)
        .map(other ->
            other.endedOn() == null
                ? "since " + other.setOn()
                : "from %s to %s".formatted(other.setOn(), other.endedOn()))
        .orElse(null);
  }
}
