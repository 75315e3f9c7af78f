package org.bangfu.registry.standing.tag;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.Span;
import org.bangfu.registry.standing.Spans;
import org.jspecify.annotations.Nullable;

/**
 * A household with all that says when its tags count.
 *
 * @param fileDays when its file was closed and opened again, in turns, taken back or not
 * @param members those who left too: on which days each belonged to it
 * @param tags all of it and of its members, in the order in which they were written down
 */
record TaggedHousehold(
    UUID id,
    DivisionCode division,
    long version,
    boolean isOpen,
    LocalDate registeredOn,
    List<LocalDate> fileDays,
    Map<UUID, Span> members,
    List<Tag> tags) {

  /** When its file was closed, in the order of the days. */
  List<Span> closed() {
    Spans closed = new Spans();
    for (int i = 0; i < fileDays.size(); i++) {
      if (i % 2 == 0) {
        closed.begin(fileDays.get(i));
      } else {
        closed.end(fileDays.get(i));
      }
    }
    return closed.all();
  }

  /** The days on which somebody may count: all of them for the household itself. */
  Span membership(@Nullable UUID member) {
    return member == null
        ? new Span(LocalDate.MIN, null)
        : members.getOrDefault(member, new Span(LocalDate.MIN, LocalDate.MIN));
  }

  /** A tag of the kind that is there on the day or after it. */
  Optional<Tag> standing(UUID subject, String kind, LocalDate day) {
    return tags.stream().filter(tag -> tag.isOf(subject, kind) && tag.isThereFrom(day)).findFirst();
  }

  TaggedHousehold with(TagStep step) {
    List<Tag> after =
        step.fromState() == null
            ? Stream.concat(tags.stream(), Stream.of(new Tag(List.of(step)))).toList()
            : tags.stream()
                .map(tag -> tag.id().equals(step.tagId()) ? tag.after(step) : tag)
                .toList();
    return new TaggedHousehold(
        id, division, version, isOpen, registeredOn, fileDays, members, after);
  }

  /** As it was before its file was closed or opened the last time. */
  TaggedHousehold beforeFileStep() {
    return new TaggedHousehold(
        id,
        division,
        version,
        isOpen,
        registeredOn,
        fileDays.subList(0, Math.max(0, fileDays.size() - 1)),
        members,
        tags);
  }

  /** As if a member had not left. */
  TaggedHousehold beforeLeaving(UUID member) {
    Map<UUID, Span> before = new HashMap<>(members);
    before.computeIfPresent(member, (id, days) -> new Span(days.from(), null));
    return new TaggedHousehold(id, division, version, isOpen, registeredOn, fileDays, before, tags);
  }
}
