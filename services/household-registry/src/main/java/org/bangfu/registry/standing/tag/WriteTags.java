package org.bangfu.registry.standing.tag;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;

/** Writes tags down that were let in, in a few statements, however many there are. */
@ApplicationScoped
class WriteTags {
  private final Tags tags;
  private final HouseholdNotes notes;
  private final TellTags tell;

  WriteTags(Tags tags, HouseholdNotes notes, TellTags tell) {
    this.tags = tags;
    this.notes = notes;
    this.tell = tell;
  }

  /**
   * @param before the households, which the transaction holds
   */
  List<Tag> write(
      List<NewTag> asked, Map<UUID, TaggedHousehold> before, LocalDate day, String actor) {
    Map<UUID, SubjectVault> vaults =
        notes.vaults(
            asked.stream()
                .filter(tag -> tag.reason() != null)
                .map(NewTag::subject)
                .distinct()
                .toList());
    List<TagStep> steps = new ArrayList<>();
    Map<UUID, TaggedHousehold> after = new LinkedHashMap<>();
    for (NewTag tag : asked) {
      UUID id = tag.household();
      TaggedHousehold at = after.get(id);
      if (at == null) {
        at = Objects.requireNonNull(before.get(id));
      }
      SubjectVault vault = vaults.get(tag.subject());
      TagStep step =
          new TagStep(
              at,
              tag.member(),
              tag.kind(),
              day,
              actor,
              vault == null ? null : vault.sealNullable(Confidential.TAG_REASON, tag.reason()));
      steps.add(step);
      after.put(id, at.with(step));
    }
    tags.add(steps);
    after.forEach(
        (id, now) -> tell.tell(Objects.requireNonNull(before.get(id)), now, now.version(), day));
    return steps.stream().map(step -> new Tag(List.of(step))).toList();
  }
}
