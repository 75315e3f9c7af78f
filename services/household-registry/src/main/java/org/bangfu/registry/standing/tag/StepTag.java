package org.bangfu.registry.standing.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;
import org.jspecify.annotations.Nullable;

/** Ends a tag, or takes its last step back where that was wrong. */
@ApplicationScoped
public class StepTag {
  private final Households households;
  private final TaggedHouseholds tagged;
  private final Tags tags;
  private final HouseholdNotes notes;
  private final TellTags tell;

  StepTag(
      Households households,
      TaggedHouseholds tagged,
      Tags tags,
      HouseholdNotes notes,
      TellTags tell) {
    this.households = households;
    this.tagged = tagged;
    this.tags = tags;
    this.notes = notes;
    this.tell = tell;
  }

  /**
   * What somebody does with a tag.
   *
   * @param reason in clear; kept sealed
   */
  public record Taken(LocalDate day, @Nullable PersonalText reason, String actor) {}

  /** From the day on it is no longer there. */
  @Transactional
  public Tag end(DivisionScope scope, UUID household, UUID tag, Taken taken) {
    TaggedHousehold at = open(scope, household, taken.day());
    Tag before = required(at, tag);
    if (before.state() != TagState.SET) {
      throw notFitting(
          "The tag is " + before.state() + " since " + before.last().occurredOn() + ".");
    }
    // an end that was taken back holds nobody off: the true one may lie before it
    return step(at, before, TagState.ENDED, false, before.setOn(), taken);
  }

  /** What was ended is there again, and what was set counts for nothing. */
  @Transactional
  public Tag reverse(DivisionScope scope, UUID household, UUID tag, Taken taken) {
    TaggedHousehold at = open(scope, household, taken.day());
    Tag before = required(at, tag);
    TagState to =
        switch (before.state()) {
          case SET -> TagState.REVERSED;
          case ENDED -> TagState.SET;
          case REVERSED -> throw notFitting("This tag is reversed already.");
        };
    if (to == TagState.SET) {
      requireNoneAfter(at, before);
    }
    return step(at, before, to, true, before.last().occurredOn(), taken);
  }

  /** One that was set after the end stands in the way of taking the end back. */
  private static void requireNoneAfter(TaggedHousehold at, Tag ended) {
    at.tags().stream()
        .filter(other -> !other.id().equals(ended.id()))
        .filter(other -> other.isOf(ended.subject(), ended.kind()))
        .filter(other -> other.isThereFrom(ended.setOn()))
        .findFirst()
        .ifPresent(other -> {
          throw notFitting(
              "There is such a tag since %s. Reverse tag %s first."
                  .formatted(other.setOn(), other.id()));
        });
  }

  private TaggedHousehold open(DivisionScope scope, UUID id, LocalDate day) {
    Household household = households.toChange(id, scope);
    household.requireOpen();
    ClosedPeriods.requireOpen(household.division(), day);
    return tagged.held(id);
  }

  private static Tag required(TaggedHousehold at, UUID id) {
    return at.tags().stream()
        .filter(tag -> tag.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problems.notFound("tag of this household", id));
  }

  private Tag step(
      TaggedHousehold at, Tag before, TagState to, boolean reversal, LocalDate since, Taken taken) {
    if (taken.day().isBefore(since)) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          "The tag is %s since %s.".formatted(before.state(), since));
    }
    TagStep step =
        new TagStep(
            before.last(),
            to,
            reversal,
            taken.day(),
            taken.actor(),
            notes.seal(before.subject(), Confidential.TAG_REASON, taken.reason()));
    tags.add(List.of(step));
    tell.tell(at, at.with(step), at.version(), taken.day());
    return before.after(step);
  }

  private static RuntimeException notFitting(String detail) {
    return Problems.problem(RegistryProblem.STATE_NOT_FITTING, detail);
  }
}
