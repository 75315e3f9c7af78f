package org.bangfu.needs.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.PlacedRecords;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.helper.Helpers;
import org.jspecify.annotations.Nullable;

/** All aid records. */
@ApplicationScoped
public class AidRecords {
  public static final String TABLE = "aid_record";
  public static final Reach REACH = Reach.into(TABLE).orOwn("household_id").orOwn(Helpers.GIVER);

  private final EntityManager entities;
  private final PlacedRecords records;
  private final PlaceLists lists;

  AidRecords(EntityManager entities, PlacedRecords records, PlaceLists lists) {
    this.entities = entities;
    this.records = records;
    this.lists = lists;
  }

  void add(AidRecord aid) {
    entities.persist(aid);
  }

  public AidRecord require(DivisionScope scope, UUID id) {
    return records.require(AidRecord.class, "aid record", REACH, scope, id);
  }

  /** One of the caller's divisions, locked until the end of the transaction. */
  AidRecord requireLocked(DivisionScope scope, UUID id) {
    scope
        .condition("division")
        .query(entities, "select 1 from aid_record where id = :id and {reached} for update")
        .setParameter("id", id)
        .getResultList();
    return records.require(AidRecord.class, "aid record", Reach.into(TABLE), scope, id);
  }

  /** The days from which on records count no longer, by the record, of those that were reversed. */
  public Map<UUID, LocalDate> reversals(Collection<AidRecord> of) {
    if (of.isEmpty()) {
      return Map.of();
    }
    @SuppressWarnings("unchecked")
    List<AidReversal> rows =
        entities
            .createNativeQuery(
                "select * from aid_reversal where aid_record_id = any(cast(:ids as uuid[]))",
                AidReversal.class)
            .setParameter("ids", of.stream().map(AidRecord::id).toArray(UUID[]::new))
            .getResultList();
    Map<UUID, LocalDate> days = new HashMap<>();
    rows.forEach(row -> days.put(row.aidRecordId(), row.occurredOn()));
    return days;
  }

  /** Everything that the helper gave, oldest first. */
  public List<AidRecord> ofHelper(UUID helperId) {
    @SuppressWarnings("unchecked")
    List<AidRecord> rows =
        entities
            .createNativeQuery(
                "select * from aid_record where helper_id = :helper order by id", AidRecord.class)
            .setParameter("helper", helperId)
            .getResultList();
    return rows;
  }

  public <T> Page<T> page(
      DivisionScope scope,
      @Nullable DivisionCode division,
      @Nullable UUID householdId,
      @Nullable String drive,
      PageRequest request,
      Function<List<AidRecord>, Function<AidRecord, T>> toItems) {
    Map<String, Object> equal = new LinkedHashMap<>();
    if (householdId != null) {
      equal.put("household_id", householdId);
    }
    if (drive != null) {
      equal.put("drive", drive);
    }
    return lists.pageOf(AidRecord.class, REACH, scope, division, equal, request, toItems);
  }
}
