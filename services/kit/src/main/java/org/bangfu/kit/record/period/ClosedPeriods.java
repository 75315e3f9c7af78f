package org.bangfu.kit.record.period;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * What counties have closed. Once a period is closed its figures stand, and nobody dates a record
 * into it, whatever its role. There are few of them: they are held in memory, read again after each
 * change that this process hears of, and every two seconds for those that another one has heard of.
 */
@ApplicationScoped
@Unremovable
public class ClosedPeriods {
  private static final int COUNTY = DivisionLevel.COUNTY.codeLength();
  private static final long FRESH = TimeUnit.SECONDS.toNanos(2);

  private final DataSource database;
  private volatile @Nullable Known known;

  ClosedPeriods(DataSource database) {
    this.database = database;
  }

  /** From the first day to the last, both included. */
  private record Period(LocalDate first, LocalDate last) {}

  /** By county, as they were at a moment of the process's clock. */
  private record Known(Map<String, List<Period>> byCounty, long readAt) {}

  /**
   * Refuses a record of the day in the place, in the running transaction. What the service does of
   * itself, outside of a request, is not asked; nor is what belongs to no single county.
   *
   * @param day null and today pass: only what is over can be closed
   * @throws RuntimeException the problem {@code period-closed}
   */
  public static void requireOpen(DivisionCode place, @Nullable LocalDate day) {
    ArcContainer container = Arc.container();
    if (day == null
        || place.isNation()
        || place.value().length() < COUNTY
        || !day.isBefore(BusinessDays.today())
        || !container.requestContext().isActive()) {
      return;
    }
    container.instance(ClosedPeriods.class).get().require(place.value().substring(0, COUNTY), day);
  }

  /**
   * The day for which something counts that can't be refused, such as money that has come: its own,
   * or the first open one after it. The books of a closed period stay as they were reported, and
   * what is learned later is entered in the next one.
   *
   * @param place where there is no single county, the day stays
   */
  public static LocalDate firstOpen(DivisionCode place, LocalDate day) {
    if (place.isNation() || place.value().length() < COUNTY) {
      return day;
    }
    return Arc.container()
        .instance(ClosedPeriods.class)
        .get()
        .open(place.value().substring(0, COUNTY), day);
  }

  /** The same of what counts in several places: the first day that is open in all of them. */
  public static LocalDate firstOpen(Collection<DivisionCode> places, LocalDate day) {
    LocalDate open = day;
    LocalDate before;
    do {
      before = open;
      for (DivisionCode place : places) {
        open = firstOpen(place, open);
      }
    } while (!open.equals(before));
    return open;
  }

  LocalDate open(String county, LocalDate day) {
    LocalDate open = day;
    // what is closed is over, so that today is open at the latest
    for (Period closed = around(county, open); closed != null; closed = around(county, open)) {
      open = closed.last().plusDays(1);
    }
    return open;
  }

  private @Nullable Period around(String county, LocalDate day) {
    return fresh().byCounty().getOrDefault(county, List.of()).stream()
        .filter(period -> !day.isBefore(period.first()) && !day.isAfter(period.last()))
        .findFirst()
        .orElse(null);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClosedPeriodsChanged changed) {
    known = null;
  }

  void require(String county, LocalDate day) {
    Period period = around(county, day);
    if (period != null) {
      throw Problems.builder(
              CommonProblem.PERIOD_CLOSED,
              "The county %s has closed the days from %s to %s."
                  .formatted(county, period.first(), period.last()))
          .with("county", county)
          .with("firstDay", period.first().toString())
          .with("lastDay", period.last().toString())
          .build();
    }
  }

  private Known fresh() {
    Known now = known;
    if (now == null || System.nanoTime() - now.readAt() > FRESH) {
      now = new Known(read(), System.nanoTime());
      known = now;
    }
    return now;
  }

  /**
   * By the connection of the running transaction, and else by one that is given back at once: a
   * session would hold it until the request ends.
   */
  private Map<String, List<Period>> read() {
    Map<String, List<Period>> byCounty = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select division, first_day, last_day from closed_period where closed");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        byCounty
            .computeIfAbsent(rows.getString(1), county -> new ArrayList<>())
            .add(
                new Period(rows.getObject(2, LocalDate.class), rows.getObject(3, LocalDate.class)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("what is closed could not be read", e);
    }
    return byCounty;
  }
}
