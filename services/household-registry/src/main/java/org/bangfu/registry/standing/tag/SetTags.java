package org.bangfu.registry.standing.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** Sets many tags from one day on, all of them or none. */
@ApplicationScoped
public class SetTags {
  private final TaggedHouseholds tagged;
  private final TagKinds kinds;
  private final WriteTags write;

  SetTags(TaggedHouseholds tagged, TagKinds kinds, WriteTags write) {
    this.tagged = tagged;
    this.kinds = kinds;
    this.write = write;
  }

  /** Of one kind somebody has one tag. */
  private record OfKind(UUID subject, String kind) {}

  /**
   * @throws RuntimeException the problem {@code invalid-request} that names each tag that cannot be
   *     set, and why
   */
  @Transactional
  public List<Tag> set(DivisionScope scope, List<NewTag> asked, LocalDate day, String actor) {
    Map<UUID, TaggedHousehold> households =
        tagged.locked(scope, asked.stream().map(NewTag::household).distinct().toList());
    TagRules rules =
        new TagRules(kinds.withCodes(asked.stream().map(NewTag::kind).distinct().toList()), day);
    List<FieldError> errors = new ArrayList<>();
    Map<OfKind, Integer> seen = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      NewTag tag = asked.get(i);
      Integer first = seen.putIfAbsent(new OfKind(tag.subject(), tag.kind()), i);
      FieldError broken = broken(tag, households.get(tag.household()), first, rules);
      if (broken != null) {
        errors.add(new FieldError("/items/" + i + "/" + broken.pointer(), broken.detail()));
      }
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
    households.values().forEach(at -> ClosedPeriods.requireOpen(at.division(), day));
    return write.write(asked, households, day, actor);
  }

  /** With the name of the field. */
  private static @Nullable FieldError broken(
      NewTag tag, @Nullable TaggedHousehold at, @Nullable Integer first, TagRules rules) {
    if (at == null) {
      return new FieldError("householdId", "must be a household of the caller's divisions");
    }
    if (!at.isOpen()) {
      return new FieldError("householdId", "must be a household whose file is open");
    }
    if (rules.day().isBefore(at.registeredOn())) {
      return new FieldError(
          "householdId", "must be registered on the day, not since " + at.registeredOn());
    }
    FieldError broken = rules.broken(tag, at);
    if (broken != null) {
      return broken;
    }
    if (first != null) {
      return new FieldError("kind", "must not be the tag of item " + first);
    }
    String taken = rules.taken(tag, at);
    return taken == null
        ? null
        : new FieldError("kind", "must not be a tag that is there already, " + taken);
  }
}
