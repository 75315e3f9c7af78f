package org.bangfu.registry.redivision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The changes of divisions. */
@ApplicationScoped
public class DivisionChanges {
  public static final Reach REACH = Reach.into("division_change");

  private static final String TAKE_TURN =
      "select cast(pg_advisory_xact_lock(hashtextextended('changes of divisions', 0)) as text)";

  /**
   * Of the same code, or of one that lies in a division that ends by the other one. One that is in
   * force is still under way until what lies in its divisions has followed.
   */
  private static final String PENDING =
      """
      select min(coalesce(i.from_code, i.to_code)) from division_change c
      join division_change_item i on i.change_id = c.id
      join unnest(cast(:codes as text[]), cast(:ends as boolean[])) as w (code, ends)
        on w.code in (i.from_code, i.to_code)
        or w.ends and (i.to_code like w.code || '%' or i.from_code like w.code || '%')
        or i.ends and w.code like i.from_code || '%'
      where c.state in ('DRAFT', 'APPROVED') or c.state = 'IN_FORCE' and c.followed_at is null
      """;

  private static final String DUE =
      """
      select c.id from division_change c where c.state = 'APPROVED' and c.in_force_from <= :today
      order by c.in_force_from, c.id
      """;

  /** And those that were followed just now: somebody may have come in meanwhile. */
  private static final String TO_FOLLOW =
      """
      select c.id from division_change c
      where c.state = 'IN_FORCE' and (c.followed_at is null or c.followed_at > now() - interval '1 hour')
      order by c.in_force_from, c.id
      """;

  private final Session entities;
  private final PlaceLists lists;
  private final RowFloor floor;

  DivisionChanges(Session entities, PlaceLists lists, RowFloor floor) {
    this.entities = entities;
    this.lists = lists;
    this.floor = floor;
  }

  /** One after the other: what is pending is looked at before it is added to. */
  void takeTurn() {
    entities.createNativeQuery(TAKE_TURN, String.class).getSingleResultOrNull();
  }

  /** A code of another change that has to be decided first, wherever that is; null for none. */
  @Nullable String pending(List<Mapped> mapping) {
    String[] codes =
        mapping.stream()
            .map(one -> one.from() == null ? one.to().value() : one.from().value())
            .toArray(String[]::new);
    // the new codes are taken too
    String[] both = new String[codes.length * 2];
    Boolean[] ends = new Boolean[codes.length * 2];
    for (int i = 0; i < codes.length; i++) {
      both[i] = codes[i];
      ends[i] = mapping.get(i).ends();
      both[codes.length + i] = mapping.get(i).to().value();
      ends[codes.length + i] = false;
    }
    return floor.everywhere(() ->
        entities
            .createNativeQuery(PENDING, String.class)
            .setParameter("codes", both)
            .setParameter("ends", ends)
            .getSingleResultOrNull());
  }

  void add(DivisionChange change, List<DivisionChangeItem> items) {
    entities.persist(change);
    items.forEach(entities::persist);
    entities.flush();
  }

  /** One of the caller's; a problem if there is none. */
  public DivisionChange require(UUID id, DivisionScope scope) {
    return found(id, scope, LockModeType.NONE).orElseThrow(() -> Problems.notFound("change", id));
  }

  /** The same, held until the transaction ends. */
  DivisionChange toMove(UUID id, DivisionScope scope) {
    return found(id, scope, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> Problems.notFound("change", id));
  }

  /** One that nobody else holds, for a job. */
  Optional<DivisionChange> free(UUID id) {
    return entities
        .createNativeQuery(
            "select c.* from division_change c where c.id = :id for update skip locked",
            DivisionChange.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst();
  }

  private Optional<DivisionChange> found(UUID id, DivisionScope scope, LockModeType lock) {
    return scope
        .hqlCondition("c.division")
        .hql(entities, "from DivisionChange c where c.id = :id and {reached}", DivisionChange.class)
        .setParameter("id", id)
        .setLockMode(lock)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** What becomes of which code, those that are named first. */
  public List<DivisionChangeItem> items(UUID change) {
    return entities
        .createQuery(
            "from DivisionChangeItem i where i.changeId = :change order by i.number",
            DivisionChangeItem.class)
        .setParameter("change", change)
        .getResultList();
  }

  List<UUID> due(LocalDate today) {
    return entities.createNativeQuery(DUE, UUID.class).setParameter("today", today).getResultList();
  }

  List<UUID> toFollow() {
    return entities.createNativeQuery(TO_FOLLOW, UUID.class).getResultList();
  }

  /** By the place that holds them. */
  public <T> Page<T> page(
      @Nullable DivisionCode division,
      @Nullable DivisionChangeState state,
      DivisionScope scope,
      PageRequest page,
      Function<DivisionChange, T> toItem) {
    return lists.page(
        DivisionChange.class,
        REACH,
        scope,
        division,
        state == null ? Map.of() : Map.of("state", state.name()),
        page,
        toItem);
  }
}
