package org.bangfu.needs.permission.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.PlacedRecords;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * All consents, pending, live and withdrawn. Those that are read to decide something are detached:
 * what a statement changes later in the same transaction must not come back as it was.
 */
@ApplicationScoped
public class Consents {
  static final String TABLE = "consent";

  /** The subject, and staff of its place. */
  static final Reach CONCERNED = Reach.into(TABLE).orOwn("subject");

  public static final Reach REACH = CONCERNED.orBroughtIn().byTownship();

  private final EntityManager entities;
  private final PlacedRecords records;
  private final PlaceLists lists;

  Consents(EntityManager entities, PlacedRecords records, PlaceLists lists) {
    this.entities = entities;
    this.records = records;
    this.lists = lists;
  }

  public Consent require(DivisionScope scope, UUID id) {
    return records.require(Consent.class, "consent", REACH, scope, id);
  }

  public <T> Page<T> page(
      DivisionScope scope,
      @Nullable UUID subject,
      PageRequest request,
      Function<List<Consent>, Function<Consent, T>> toItems) {
    Map<String, Object> columns = subject == null ? Map.of() : Map.of("subject", subject);
    return lists.pageOf(Consent.class, REACH, scope, null, columns, request, toItems);
  }

  /**
   * What holds for the subjects now, whoever asks; those without a live consent are missing. In one
   * query, and in none for no subjects.
   */
  public Map<UUID, Consent> live(Collection<UUID> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    @SuppressWarnings("unchecked")
    List<Consent> rows =
        entities
            .createNativeQuery(
                "select * from live_consents(cast(:subjects as uuid[]))", Consent.class)
            .setParameter("subjects", subjects.stream().distinct().toArray(UUID[]::new))
            .getResultList();
    rows.forEach(entities::detach);
    Map<UUID, Consent> live = new HashMap<>();
    rows.forEach(consent -> live.put(consent.subject(), consent));
    return live;
  }

  /** Whether the same id is known of another place or kind, in the running scope. */
  public boolean contradict(Subject subject) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select exists (select from consent where subject = :subject"
                    + " and (subject_kind <> :kind or division <> :division))",
                Boolean.class)
            .setParameter("subject", subject.id())
            .setParameter("kind", subject.kind().name())
            .setParameter("division", subject.division().value())
            .getSingleResult();
  }

  /** Whether the subject, or staff for it, has withdrawn a consent, or turned one down. */
  boolean refused(UUID subject) {
    return (Boolean)
        entities
            .createNativeQuery("select has_refused(:subject)", Boolean.class)
            .setParameter("subject", subject)
            .getSingleResult();
  }

  /**
   * Consents of the subject, of whatever division, that stand in the way of one of the day: a live
   * one, and any that was given or withdrawn later.
   */
  List<Consent> against(UUID subject, LocalDate day) {
    @SuppressWarnings("unchecked")
    List<Consent> rows =
        entities
            .createNativeQuery(
                "select * from consent where subject = :subject and confirmed_on is not null and"
                    + " (withdrawn_on is null or withdrawn_on > :day)",
                Consent.class)
            .setParameter("subject", subject)
            .setParameter("day", day)
            .getResultList();
    rows.forEach(entities::detach);
    return rows;
  }
}
