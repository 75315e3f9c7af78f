package org.bangfu.registry.standing.tag;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.registry.standing.Span;
import org.bangfu.registry.standing.Spans;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a household or of a member, as its steps say.
 *
 * @param steps in the order in which they were recorded; that it was set is the first
 */
public record Tag(List<TagStep> steps) {
  public UUID id() {
    return steps.getFirst().tagId();
  }

  public UUID householdId() {
    return steps.getFirst().householdId();
  }

  /** Null where the household as a whole has it. */
  public @Nullable UUID memberId() {
    return steps.getFirst().memberId();
  }

  UUID subject() {
    return steps.getFirst().subject();
  }

  public String kind() {
    return steps.getFirst().kind();
  }

  public TagState state() {
    return last().toState();
  }

  public LocalDate setOn() {
    return steps.getFirst().occurredOn();
  }

  /** The first day on which it is no longer there; null where it has no end that stands. */
  public @Nullable LocalDate endedOn() {
    return state() == TagState.ENDED ? last().occurredOn() : null;
  }

  boolean isOf(UUID subject, String kind) {
    return subject().equals(subject) && kind().equals(kind);
  }

  /** Whether it is there on the day or on any after it. */
  public boolean isThereFrom(LocalDate day) {
    LocalDate ended = endedOn();
    return state() != TagState.REVERSED && (ended == null || ended.isAfter(day));
  }

  /** On which days it counts. What was wrong counts until it was taken back: it was published. */
  List<Span> counted() {
    Spans days = new Spans();
    for (TagStep step : steps) {
      if (step.toState() == TagState.SET) {
        days.begin(step.occurredOn());
      } else {
        days.end(step.occurredOn());
      }
    }
    return days.all();
  }

  Tag after(TagStep step) {
    return new Tag(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  TagStep last() {
    return steps.getLast();
  }
}
