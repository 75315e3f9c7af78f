package org.bangfu.registry.redivision.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.limit.SocketLimits;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceCondition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.RegistryProblem;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/**
 * Compares a release with the divisions that there are. Its rows go by COPY into a table and are
 * compared there: however many there are, none of them is held here.
 */
@ApplicationScoped
public class CompareDivisions {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String TAKE_TURN =
      "select cast(pg_advisory_xact_lock(hashtextextended('a release of divisions', 0)) as text)";
  private static final String COPY =
      "copy division_release_row (code, name) from stdin (format csv, header)";
  private static final String UNSOUND =
      """
      select r.code from division_release_row r
      where r.code !~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'
        or length(r.name) not between 1 and 50 or r.code < :begin or r.code >= :end
      limit 1
      """;
  private static final String TWICE =
      "select r.code from division_release_row r group by r.code having count(*) > 1 limit 1";
  private static final String ORPHAN =
      """
      select r.code from division_release_row r
      where length(r.code) > greatest(:least, 2) and not exists (select from division_release_row p
        where p.code = left(r.code, case length(r.code) when 12 then 9 when 9 then 6 else length(r.code) - 2 end))
      limit 1
      """;
  // one that keeps its name inside its county is taken for the same where it is the only one
  private static final String DIFFER =
      """
      insert into division_difference (release_id, kind, division, to_code, name, name_before)
      with fresh as materialized (
        select r.code, r.name, count(*) over (partition by length(r.code), left(r.code, least(length(r.code) - 3, 6)), r.name) as like_it
        from division_release_row r
        where not exists (select from division d where d.code = r.code)),
      gone as materialized (
        select d.code, d.name, count(*) over (partition by length(d.code), left(d.code, least(length(d.code) - 3, 6)), d.name) as like_it
        from division d
        where d.valid_to is null and d.code <> 'CN' and d.code >= :begin and d.code < :end
          and not exists (select from division_release_row r where r.code = d.code)),
      same as materialized (
        select g.code, f.code as since, g.name from gone g join fresh f
          on length(f.code) = length(g.code) and length(g.code) > 6 and f.name = g.name
          and left(f.code, least(length(f.code) - 3, 6)) = left(g.code, least(length(g.code) - 3, 6))
        where g.like_it = 1 and f.like_it = 1)
      select cast(:release as uuid), 'RECODED', s.code, s.since, s.name, s.name from same s
      union all
      select cast(:release as uuid), 'NEW', f.code, null, f.name, null from fresh f
      where f.code not in (select s.since from same s)
      union all
      select cast(:release as uuid), 'GONE', g.code, null, g.name, g.name from gone g
      where g.code not in (select s.code from same s)
      union all
      select cast(:release as uuid), case when d.valid_to is null then 'RENAMED' else 'USED_AGAIN' end, d.code, null, r.name, d.name
      from division_release_row r join division d on d.code = r.code
      where d.valid_to is not null or d.name <> r.name
      """;

  private final Session entities;
  private final AgroalDataSource database;
  private final SocketLimits sockets;
  private final Releases releases;

  CompareDivisions(
      Session entities, AgroalDataSource database, SocketLimits sockets, Releases releases) {
    this.entities = entities;
    this.releases = releases;
    this.database = database;
    this.sockets = sockets;
  }

  /** A release, and how many differ of each kind. */
  public record Compared(DivisionRelease release, Map<DivisionDifferenceKind, Long> differences) {}

  /**
   * @param division inside of which the release says all there is
   * @param csv code and name, with a header, in UTF-8
   * @throws RuntimeException the problem {@code divisions-unreadable}
   */
  @Transactional
  @TransactionConfiguration(timeout = 600)
  public Compared compare(DivisionCode division, String name, InputStream csv, String actor) {
    sockets.allowInTransaction(entities, LONGEST);
    entities.createNativeQuery(TAKE_TURN, String.class).getSingleResultOrNull();
    int rows = (int) copy(csv);
    entities.createNativeQuery("analyze division_release_row").executeUpdate();
    requireSound(division);
    DivisionRelease release = new DivisionRelease(division, name, rows, actor);
    entities.persist(release);
    entities.flush();
    differ(release.id(), division);
    entities.createNativeQuery("delete from division_release_row").executeUpdate();
    return new Compared(release, releases.counts(release.id()));
  }

  private void differ(UUID release, DivisionCode division) {
    entities
        .createNativeQuery(DIFFER)
        .setParameter("release", release)
        .setParameter("begin", PlaceCondition.begin(division))
        .setParameter("end", PlaceCondition.end(division))
        .executeUpdate();
  }

  private void requireSound(DivisionCode division) {
    List<String> unsound =
        entities
            .createNativeQuery(UNSOUND, String.class)
            .setParameter("begin", PlaceCondition.begin(division))
            .setParameter("end", PlaceCondition.end(division))
            .getResultList();
    refuse(unsound, "is no code of a division there, or has no name");
    refuse(entities.createNativeQuery(TWICE, String.class).getResultList(), "stands twice");
    refuse(
        entities
            .createNativeQuery(ORPHAN, String.class)
            .setParameter("least", division.prefix().length())
            .getResultList(),
        "lies in no division of the file");
  }

  private static void refuse(List<String> codes, String why) {
    if (!codes.isEmpty()) {
      throw Problems.problem(
          RegistryProblem.DIVISIONS_UNREADABLE, codes.getFirst() + " " + why + ".");
    }
  }

  private long copy(InputStream csv) {
    // the connection of the running transaction
    try (Connection connection = database.getConnection()) {
      return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, csv, 1 << 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw Problems.problem(
          RegistryProblem.DIVISIONS_UNREADABLE,
          "The file is no CSV in UTF-8 with a header and the columns code and name.");
    }
  }
}
