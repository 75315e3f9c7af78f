package org.bangfu.registry.standing.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.HeldTogether;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.standing.Span;

/** Households with their members and tags, in a few statements, whatever their number. */
@ApplicationScoped
class TaggedHouseholds {
  // by a statement of its own: what is read beside the lock is as it was before somebody gave it
  // back
  private static final String FACTS =
      """
      select h.id, h.division, h.version, h.file_state, h.registered_on,
        array(select cast(s.occurred_on as text) from household_step s
          where s.household_id = h.id and s.machine = 'FILE' and 'CLOSED' in (s.from_state, s.to_state) order by s.id),
        array(select concat_ws(' ', m.id, m.joined_on, m.left_on) from member m where m.household_id = h.id)
      from household h where h.id = any(cast(:ids as uuid[]))
      """;

  private final EntityManager entities;
  private final Tags tags;

  TaggedHouseholds(EntityManager entities, Tags tags) {
    this.entities = entities;
    this.tags = tags;
  }

  /** Those of the caller's, held until the transaction ends: two tags do not meet. */
  Map<UUID, TaggedHousehold> locked(DivisionScope scope, Collection<UUID> ids) {
    List<UUID> held = HeldTogether.lock(entities, scope, ids);
    return held(held);
  }

  /** One that the transaction holds. */
  TaggedHousehold held(UUID id) {
    return Objects.requireNonNull(held(List.of(id)).get(id));
  }

  /** Those that the transaction holds. */
  Map<UUID, TaggedHousehold> held(Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : withTags(ids, tags.of(ids));
  }

  /** Those of them that ever had a tag, or whose members had. */
  Map<UUID, TaggedHousehold> everTagged(Collection<UUID> ids) {
    Map<UUID, List<Tag>> theirs = ids.isEmpty() ? Map.of() : tags.of(ids);
    return theirs.isEmpty() ? Map.of() : withTags(theirs.keySet(), theirs);
  }

  private Map<UUID, TaggedHousehold> withTags(Collection<UUID> ids, Map<UUID, List<Tag>> theirs) {
    Map<UUID, TaggedHousehold> households = new HashMap<>();
    for (Tuple row : facts(ids)) {
      UUID id = row.get(0, UUID.class);
      households.put(
          id,
          new TaggedHousehold(
              id,
              new DivisionCode(row.get(1, String.class)),
              row.get(2, Long.class),
              !row.get(3, String.class).equals(FileState.CLOSED.name()),
              row.get(4, LocalDate.class),
              Arrays.stream(row.get(5, String[].class)).map(LocalDate::parse).toList(),
              members(row.get(6, String[].class)),
              theirs.getOrDefault(id, List.of())));
    }
    return households;
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<Tuple> facts(Collection<UUID> ids) {
    return entities
        .createNativeQuery(FACTS, Tuple.class)
        .setParameter("ids", HeldTogether.texts(ids))
        .getResultList();
  }

  /**
   * @param texts id, the day of joining, and of leaving where somebody left
   */
  private static Map<UUID, Span> members(String[] texts) {
    Map<UUID, Span> members = new HashMap<>();
    for (String text : texts) {
      String[] parts = text.split(" ", -1);
      members.put(
          UUID.fromString(parts[0]),
          new Span(LocalDate.parse(parts[1]), parts.length > 2 ? LocalDate.parse(parts[2]) : null));
    }
    return members;
  }
}
