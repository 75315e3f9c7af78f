package org.bangfu.registry.standing.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.guard.write.Writes;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.HeldTogether;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.standing.NamedHouseholds;
import org.bangfu.registry.standing.tag.Tag;
import org.bangfu.registry.standing.tag.Tags;
import org.jspecify.annotations.Nullable;

/** Writes down what was found at households in a sweep, all of it or nothing. */
@ApplicationScoped
public class LookAtHouseholds {
  private static final NamedHouseholds NAMED =
      new NamedHouseholds("/items/%d/householdId", "must be a household of the caller's divisions");
  private static final String HELD =
      "select h.id, h.division, h.file_state, h.registered_on" + HeldTogether.HOUSEHOLDS;
  private static final String LOOKS =
      """
      insert into screening_look (id, screening_id, household_id, division, verdict, looked_on, actor, recorded_at)
      select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
        cast(? as date[]), cast(? as text[]), cast(? as timestamptz[]))
      """;

  private final Screenings screenings;
  private final Tags tags;
  private final EntityManager entities;
  private final Writes writes;

  LookAtHouseholds(Screenings screenings, Tags tags, EntityManager entities, Writes writes) {
    this.screenings = screenings;
    this.tags = tags;
    this.entities = entities;
    this.writes = writes;
  }

  /** What was found at a household. */
  public record Found(UUID household, ScreeningVerdict verdict) {}

  /** A household that is looked at. */
  private record Held(
      UUID id, DivisionCode division, boolean isOpen, LocalDate registeredOn, List<Tag> tags) {}

  /** A row that is written. */
  private record Look(Held at, ScreeningVerdict verdict) {}

  @Transactional
  public Screening look(
      DivisionScope scope, UUID id, List<Found> found, LocalDate day, String actor) {
    Screening screening = screenings.toLook(id, scope);
    screening.requireOpen();
    if (day.isBefore(screening.firstDay()) || day.isAfter(screening.lastDay())) {
      throw Problems.invalid(
          "/lookedOn",
          "must be a day of the sweep, from %s to %s"
              .formatted(screening.firstDay(), screening.lastDay()));
    }
    List<UUID> ids = found.stream().map(Found::household).toList();
    Map<UUID, ScreeningVerdict> verdicts = new HashMap<>();
    found.forEach(one -> verdicts.putIfAbsent(one.household(), one.verdict()));
    List<Held> held =
        NAMED.require(
            ids, held(scope, ids), at -> broken(at, screening, verdicts.get(at.id()), day));
    held.forEach(at -> ClosedPeriods.requireOpen(at.division(), day));
    List<Look> looks =
        IntStream.range(0, held.size())
            .mapToObj(i -> new Look(held.get(i), found.get(i).verdict()))
            .toList();
    Instant now = Instant.now();
    writes.run(
        Insert.rows(
            LOOKS,
            looks,
            look -> Ids.next(),
            look -> id,
            look -> look.at().id(),
            look -> look.at().division().value(),
            Look::verdict,
            look -> day,
            look -> actor,
            look -> now));
    return screening;
  }

  private static @Nullable String broken(
      Held at, Screening screening, @Nullable ScreeningVerdict verdict, LocalDate day) {
    if (!screening.division().contains(at.division())) {
      return "must be a household of " + screening.division();
    }
    if (!at.isOpen()) {
      return "must be a household whose file is open";
    }
    if (day.isBefore(at.registeredOn())) {
      return "must be registered on the day, not since " + at.registeredOn();
    }
    return verdict == ScreeningVerdict.TAG_SET
            && at.tags().stream().noneMatch(tag -> tag.isThereFrom(day))
        ? "must be a household that has a tag, itself or one of its members"
        : null;
  }

  private Map<UUID, Held> held(DivisionScope scope, List<UUID> ids) {
    List<Tuple> rows =
        scope
            .condition("h.division")
            .query(entities, HELD, Tuple.class)
            .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
            .getResultList();
    Map<UUID, List<Tag>> tagged =
        tags.of(rows.stream().map(row -> row.get(0, UUID.class)).toList());
    Map<UUID, Held> held = new HashMap<>();
    for (Tuple row : rows) {
      UUID id = row.get(0, UUID.class);
      held.put(
          id,
          new Held(
              id,
              new DivisionCode(row.get(1, String.class)),
              !row.get(2, String.class).equals(FileState.CLOSED.name()),
              row.get(3, LocalDate.class),
              tagged.getOrDefault(id, List.of())));
    }
    return held;
  }
}
