package org.bangfu.kit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * What waits to be made, and who makes it: one instance at a time, by a lease that it renews.
 * Whatever it writes is written under the lease alone, in one statement each, so that nothing is
 * left of an export that was deleted or taken over.
 */
@ApplicationScoped
class ExportQueue {
  private static final int MOST_TRIES = 3;

  private static final String GIVE_UP =
      """
      with lost as (
        update list_export set state = 'FAILED', lease = null, alive_until = null, ended_at = now(),
          failure = 'The service ended while it was made, more than once.'
        where state = 'RUNNING' and alive_until < now() and tries >= :most returning id)
      delete from list_export_piece p using lost l where p.export_id = l.id returning p.export_id as id
      """;
  private static final String CLAIM =
      """
      with e as (
        update list_export set state = 'RUNNING', lease = :lease, alive_until = now() + interval '1 minute', tries = tries + 1,
          rows_written = 0, bytes = 0, pieces = 0
        where id = any(array(
          select id from list_export where state = 'QUEUED' or state = 'RUNNING' and alive_until < now()
          order by id limit 1 for update skip locked))
        returning *),
      before as (
        delete from list_export_piece where export_id in (select e.id from e))
      select
      """
          + ExportRow.COLUMNS
          + " from e";
  private static final String PROGRESS =
      """
      update list_export set rows_written = :rows, alive_until = now() + interval '1 minute'
      where id = :id and lease = :lease returning id
      """;
  private static final String KEEP =
      """
      with e as (
        update list_export set pieces = pieces + 1, bytes = bytes + :size, alive_until = now() + interval '1 minute'
        where id = :id and lease = :lease returning id, division, pieces)
      insert into list_export_piece (export_id, number, division, content)
      select e.id, e.pieces - 1, e.division, :content from e returning export_id as id
      """;
  private static final String READY =
      """
      update list_export set state = 'READY', lease = null, alive_until = null, rows_written = :rows, ended_at = now(),
        expires_at = now() + cast(:kept as interval)
      where id = :id and lease = :lease returning id
      """;
  private static final String FAIL =
      """
      with e as (
        update list_export set state = 'FAILED', lease = null, alive_until = null, ended_at = now(), failure = :failure
        where id = :id and lease = :lease returning id),
      emptied as (
        delete from list_export_piece where export_id in (select e.id from e))
      select e.id from e
      """;
  private static final String GIVE_BACK =
      """
      with e as (
        update list_export set state = 'QUEUED', lease = null, alive_until = null, tries = tries - 1, rows_written = 0
        where id = :id and lease = :lease returning id),
      emptied as (
        delete from list_export_piece where export_id in (select e.id from e))
      select e.id from e
      """;

  private final OneRoundTrip floor;
  private final ExportRow row;

  ExportQueue(OneRoundTrip floor, ExportRow row) {
    this.floor = floor;
    this.row = row;
  }

  /** An export that is made here and now. */
  record Claimed(Export export, UUID lease) {}

  /** The next one; empty if nothing waits that nobody makes. */
  Optional<Claimed> claim() {
    run(GIVE_UP, Map.of("most", MOST_TRIES));
    UUID lease = UUID.randomUUID();
    return floor
        .rows(DivisionScope.nation(), Condition.of(CLAIM, Map.of("lease", lease)), row::read)
        .stream()
        .map(export -> new Claimed(export, lease))
        .findFirst();
  }

  /**
   * Says how far it is.
   *
   * @throws LostExportException if it is not made here any more, as the others do
   */
  void progress(Claimed claimed, long rows) {
    require(claimed, PROGRESS, Map.of("rows", rows));
  }

  void keep(Claimed claimed, byte[] piece) {
    require(claimed, KEEP, Map.of("size", piece.length, "content", piece));
  }

  void ready(Claimed claimed, long rows, Duration kept) {
    require(claimed, READY, Map.of("rows", rows, "kept", kept.toString()));
  }

  void fail(Claimed claimed, String failure) {
    require(claimed, FAIL, Map.of("failure", failure));
  }

  /** For another instance, when this one ends. */
  void giveBack(Claimed claimed) {
    require(claimed, GIVE_BACK, Map.of());
  }

  private void require(Claimed claimed, String sql, Map<String, Object> more) {
    Map<String, Object> values = new TreeMap<>(more);
    values.put("id", claimed.export().id());
    values.put("lease", claimed.lease());
    if (run(sql, values).isEmpty()) {
      throw new LostExportException(claimed.export().id());
    }
  }

  private List<UUID> run(String sql, Map<String, Object> values) {
    return floor.rows(
        DivisionScope.nation(),
        Condition.of(sql, values),
        found -> found.getObject("id", UUID.class));
  }
}
