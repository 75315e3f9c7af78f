package org.bangfu.kit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * The exports of an account. Whoever may not act any more in all of an export's places has it no
 * longer: to everybody else there is none.
 */
@ApplicationScoped
public class Exports {
  private static final String OWN =
      " where {reached} and e.account = :account"
          + " and not exists (select from unnest(e.places) p where in_scope(p) is not true)";
  private static final String ONE =
      "select " + ExportRow.COLUMNS + " from list_export e" + OWN + " and e.id = :id";
  private static final String PAGE =
      "select "
          + ExportRow.COLUMNS
          + " from list_export e"
          + OWN
          + " and e.id < :before order by e.id desc limit :rows";
  private static final String ADD =
      """
      insert into list_export as e (id, division, places, list, format, language, filter, purpose, account, actor, roles, client, scope,
        state)
      select :id, :division, string_to_array(:places, ' '), :list, :format, :language, cast(:filter as jsonb), nullif(:purpose, ''),
        :account, :actor, :roles, :client, string_to_array(:scope, ' '), 'QUEUED'
      where (select count(*) from list_export k where k.account = :account and k.state in ('QUEUED', 'RUNNING', 'READY')
        and (k.expires_at is null or k.expires_at > now())) < :most
      returning
      """
          + ExportRow.COLUMNS;

  private final OneRoundTrip floor;
  private final ExportRow row;

  Exports(OneRoundTrip floor, ExportRow row) {
    this.floor = floor;
    this.row = row;
  }

  /** One of the caller's; a problem if there is none. */
  public Export require(UUID id, Caller caller) {
    return own(ONE, caller, Map.of("id", id)).stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("export", id));
  }

  /**
   * The caller's, the newest first.
   *
   * @param before the last one of the page before, or an id that comes after all
   */
  public List<Export> page(UUID before, Caller caller, int rows) {
    return own(PAGE, caller, Map.of("before", before, "rows", rows));
  }

  /** Nothing of it is kept, and who makes it notices; a problem if the caller has none. */
  public void remove(UUID id, Caller caller) {
    List<UUID> removed =
        floor.rows(
            caller.scope(),
            reached(caller.scope())
                .within(
                    "delete from list_export e" + OWN + " and e.id = :id returning e.id",
                    Map.of("account", caller.account(), "id", id)),
            found -> found.getObject("id", UUID.class));
    if (removed.isEmpty()) {
      throw Problems.notFound("export", id);
    }
  }

  /**
   * Adds one that waits.
   *
   * @param most of an account that have not expired
   * @return empty if it has as many
   */
  Optional<Export> add(
      UUID id, List<DivisionCode> places, ExportOrder order, Asker asker, int most) {
    Map<String, Object> values =
        Map.ofEntries(
            Map.entry("id", id),
            Map.entry(
                "division",
                (places.isEmpty() ? asker.scope().divisions() : places).getFirst().value()),
            Map.entry("places", ExportRow.codes(places)),
            Map.entry("list", order.list().name()),
            Map.entry("format", order.format().name()),
            Map.entry("language", order.language().name()),
            Map.entry("filter", row.filter(order.filter())),
            Map.entry("purpose", order.purpose() == null ? "" : order.purpose()),
            Map.entry("account", asker.account()),
            Map.entry("actor", asker.actor()),
            Map.entry("roles", asker.roles()),
            Map.entry("client", asker.client()),
            Map.entry("scope", ExportRow.codes(asker.scope().divisions())),
            Map.entry("most", most));
    return floor.rows(asker.scope(), Condition.of(ADD, values), row::read).stream().findFirst();
  }

  private List<Export> own(String sql, Caller caller, Map<String, Object> more) {
    Map<String, Object> values = new TreeMap<>(more);
    values.put("account", caller.account());
    return floor.rows(caller.scope(), reached(caller.scope()).within(sql, values), row::read);
  }

  private static Condition reached(DivisionScope scope) {
    return scope.condition("e.division");
  }
}
