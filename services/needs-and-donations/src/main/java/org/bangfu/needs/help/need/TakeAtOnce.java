package org.bangfu.needs.help.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * Takes a part of a need for a claim that goes to the database at once: the need is read, and
 * changed only if it is still what was read. Who comes second takes the long way.
 */
@ApplicationScoped
public class TakeAtOnce {
  private static final String READ =
      """
      select version, household_id, division, category, measure, unit, asked, covered,
        published_on, greatest(coverage_changed_on, cast(:day as date)) as changed_on
      from need
      where id = :id and state in ('PUBLISHED', 'PARTLY_MATCHED') and not paused
        and published_on <= :day and {reached}
      """;

  private static final String TAKE =
      """
      with taken as (
        update need set covered = covered + cast(? as numeric), state = cast(? as text),
          coverage_changed_on = cast(? as date), matched_on = cast(? as date), version = version + 1
        where id = cast(? as uuid) and version = cast(? as bigint)
          and state in ('PUBLISHED', 'PARTLY_MATCHED') and not paused
        returning 1)
      select required(count(*) = 1) from taken\
      """;

  private final OneRoundTrip database;
  private final Event<NeedMatched> matched;

  TakeAtOnce(OneRoundTrip database, Event<NeedMatched> matched) {
    this.database = database;
    this.matched = matched;
  }

  /** A need as it was read; its coverage is what the claim will leave. */
  private record Open(long version, BigDecimal left, Coverage whole) {
    static Open of(UUID needId, ResultSet row) throws SQLException {
      long version = row.getLong("version");
      BigDecimal left = row.getBigDecimal("asked").subtract(row.getBigDecimal("covered"));
      return new Open(
          version,
          left,
          new Coverage(
              needId,
              version + 1,
              row.getObject("household_id", UUID.class),
              new DivisionCode(row.getString("division")),
              NeedCategory.valueOf(row.getString("category")),
              row.getString("unit"),
              new Extent(Measure.valueOf(row.getString("measure")), left),
              BigDecimal.ZERO,
              row.getObject("changed_on", LocalDate.class)));
    }
  }

  /**
   * @param share what is wanted; null for all that is left
   * @throws RuntimeException a problem where it cannot be had so; {@link Coverages#take} says why
   */
  public Coverage take(DivisionScope scope, UUID needId, @Nullable Share share, LocalDate day) {
    Open need =
        database
            .rows(
                scope,
                Needs.REACH.condition(scope).within(READ, Map.of("id", needId, "day", day)),
                row -> Open.of(needId, row))
            .stream()
            .findFirst()
            .orElseThrow(AtOnce::inTheWay);
    if (share != null && !share.fits(need.whole().moved().measure())) {
      throw AtOnce.inTheWay();
    }
    BigDecimal wanted = share == null ? need.left() : share.value();
    if (wanted.signum() <= 0 || wanted.compareTo(need.left()) > 0) {
      throw AtOnce.inTheWay();
    }
    Coverage coverage = need.whole().taking(wanted);
    AtOnce.add(written(coverage, need.version()));
    if (coverage.isWhole()) {
      matched.fire(coverage.matched());
    }
    return coverage;
  }

  private static Written written(Coverage coverage, long version) {
    @Nullable String[] values = {
      coverage.moved().value().toPlainString(),
      (coverage.isWhole() ? NeedState.MATCHED : NeedState.PARTLY_MATCHED).name(),
      coverage.changedOn().toString(),
      coverage.isWhole() ? coverage.changedOn().toString() : null,
      coverage.needId().toString(),
      Long.toString(version)
    };
    return new Written(TAKE, Arrays.asList((@Nullable Object[]) values));
  }
}
