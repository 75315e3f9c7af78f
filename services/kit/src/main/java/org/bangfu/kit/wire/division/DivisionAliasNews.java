package org.bangfu.kit.wire.division;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.DivisionAliasesChanged;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.kit.wire.event.UnreadableEventException;
import org.jspecify.annotations.Nullable;

/** Copies what the registry tells of divisions that took the place of others. */
@ApplicationScoped
public class DivisionAliasNews {
  private static final String CHANGED = "org.bangfu.division.changed.v1";
  private static final String ADD =
      """
      insert into division_alias (old, new, in_force_from, change_id)
      select distinct w.old, w.new, cast(:day as date), cast(:change as uuid)
      from unnest(cast(:olds as text[]), cast(:news as text[])) as w (old, new)
      on conflict do nothing
      """;

  private final EntityManager entities;
  private final Event<DivisionAliasesChanged> changed;
  private final ObjectMapper json;

  DivisionAliasNews(
      EntityManager entities, Event<DivisionAliasesChanged> changed, ObjectMapper json) {
    this.entities = entities;
    this.changed = changed;
    this.json = json;
  }

  /** The registry's event, as far as it is used here. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record DivisionChangedV1(UUID changeId, List<Changed> divisions, LocalDate occurredOn) {}

  /** What became of one code. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Changed(@Nullable DivisionCode from, DivisionCode to) {
    boolean isAnother() {
      return from != null && !from.equals(to);
    }

    String old() {
      return Objects.requireNonNull(from).value();
    }
  }

  /** Whether the event is of a change of divisions. */
  public static boolean isOf(InboundEvent event) {
    return event.type().equals(CHANGED);
  }

  /** In the running transaction; other types are ignored. */
  public void take(List<InboundEvent> events) {
    events.stream().filter(DivisionAliasNews::isOf).map(this::read).forEach(this::add);
  }

  private void add(DivisionChangedV1 told) {
    List<Changed> others = told.divisions().stream().filter(Changed::isAnother).toList();
    entities
        .createNativeQuery(ADD)
        .setParameter("day", told.occurredOn())
        .setParameter("change", told.changeId())
        .setParameter("olds", others.stream().map(Changed::old).toArray(String[]::new))
        .setParameter(
            "news", others.stream().map(other -> other.to().value()).toArray(String[]::new))
        .executeUpdate();
    changed.fire(new DivisionAliasesChanged());
  }

  private DivisionChangedV1 read(InboundEvent event) {
    try {
      DivisionChangedV1 told = json.treeToValue(event.data(), DivisionChangedV1.class);
      Objects.requireNonNull(told.changeId());
      Objects.requireNonNull(told.occurredOn());
      told.divisions().forEach(division -> Objects.requireNonNull(division.to()));
      return told;
    } catch (JsonProcessingException | NullPointerException e) {
      throw new UnreadableEventException("a change has an id, a day and codes");
    }
  }
}
