package org.bangfu.needs.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.needs.place.PlaceLists;
import org.bangfu.needs.place.PlacedRecords;
import org.bangfu.needs.place.Reach;
import org.jspecify.annotations.Nullable;

/** All aid records. */
@ApplicationScoped
public class AidRecords {
  public static final String TABLE = "aid_record";
  public static final Reach REACH = Reach.into(TABLE).orOwn("household_id").orOwn("helper_id");

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

  public <T> Page<T> page(
      DivisionScope scope,
      @Nullable DivisionCode division,
      @Nullable UUID householdId,
      @Nullable String drive,
      PageRequest request,
      Function<AidRecord, T> toItem) {
    Map<String, Object> equal = new LinkedHashMap<>();
    if (householdId != null) {
      equal.put("household_id", householdId);
    }
    if (drive != null) {
      equal.put("drive", drive);
    }
    return lists.page(AidRecord.class, REACH, scope, division, equal, request, toItem);
  }
}
