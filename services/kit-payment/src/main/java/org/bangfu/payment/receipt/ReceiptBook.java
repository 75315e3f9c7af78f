package org.bangfu.payment.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;

/**
 * Opens receipts in the running transaction, or finds those that are open: one paper may cover many
 * payments. What is found is held until the transaction ends, so that nobody confirms it meanwhile.
 */
@ApplicationScoped
public class ReceiptBook {
  private final EntityManager entities;
  private final Caller caller;

  ReceiptBook(EntityManager entities, Caller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  /** The receipts of one request, in two statements whatever their number. */
  public OpenReceipts open(Collection<Paper> papers) {
    DivisionScope scope = caller.scope();
    // in one order for everybody, so that two requests never wait for each other
    Map<ReceiptName, DivisionCode> offices = new TreeMap<>(ReceiptName.ORDER);
    papers.stream()
        .filter(paper -> scope.covers(paper.place()))
        .forEach(paper -> offices.putIfAbsent(paper.name(), office(scope, paper.place())));
    if (offices.isEmpty()) {
      return new OpenReceipts(Map.of());
    }
    insert(offices);
    return new OpenReceipts(held(offices));
  }

  private void insert(Map<ReceiptName, DivisionCode> offices) {
    entities
        .createNativeQuery(
            """
            insert into receipt (id, county, number, division, client, entered_by, entered_account, entered_at, version)
            select cast(id as uuid), county, number, division, :client, :actor, :account, now(), 1
            from unnest(cast(:ids as text[]), cast(:counties as text[]), cast(:numbers as text[]),
                        cast(:divisions as text[])) as t (id, county, number, division)
            on conflict (county, number) do nothing
            """)
        .setParameter("client", caller.client())
        .setParameter("actor", caller.actor())
        .setParameter("account", caller.account())
        .setParameter("ids", column(offices, office -> Ids.next().toString()))
        .setParameter("counties", column(offices, office -> office.getKey().county().value()))
        .setParameter("numbers", column(offices, office -> office.getKey().number()))
        .setParameter("divisions", column(offices, office -> office.getValue().value()))
        .executeUpdate();
  }

  private Map<ReceiptName, UUID> held(Map<ReceiptName, DivisionCode> offices) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select r.county, r.number, r.id from receipt r
                join unnest(cast(:counties as text[]), cast(:numbers as text[])) as w (county, number)
                  on r.county = w.county and r.number = w.number
                where r.confirmed_at is null order by r.county, r.number for share of r
                """,
                Tuple.class)
            .setParameter("counties", column(offices, office -> office.getKey().county().value()))
            .setParameter("numbers", column(offices, office -> office.getKey().number()))
            .getResultList();
    Map<ReceiptName, UUID> ids = new HashMap<>();
    for (Tuple row : rows) {
      DivisionCode county = new DivisionCode(row.get(0, String.class));
      ids.put(new ReceiptName(county, row.get(1, String.class)), row.get(2, UUID.class));
    }
    return ids;
  }

  private static String[] column(
      Map<ReceiptName, DivisionCode> offices,
      Function<Map.Entry<ReceiptName, DivisionCode>, String> value) {
    return offices.entrySet().stream().map(value).toArray(String[]::new);
  }

  /** The widest division of the caller's around the place, up to the county. */
  private static DivisionCode office(DivisionScope scope, DivisionCode place) {
    for (DivisionLevel level : List.of(DivisionLevel.COUNTY, DivisionLevel.TOWNSHIP)) {
      if (place.value().length() > level.codeLength()) {
        DivisionCode around = new DivisionCode(place.value().substring(0, level.codeLength()));
        if (scope.covers(around)) {
          return around;
        }
      }
    }
    return place;
  }
}
