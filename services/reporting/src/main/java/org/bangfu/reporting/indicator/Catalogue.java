package org.bangfu.reporting.indicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * The indicators there are, each with all its versions. Those that come with a release do not
 * change while the service runs and are read once; those of a division are read when they are asked
 * for, so that every instance knows them at once.
 */
@ApplicationScoped
public class Catalogue {
  private static final int MOST_LISTED = 500;

  /** Of each the version of a day, or the first one where none was in force yet. */
  private static final String IN_FORCE =
      """
      select * from (%s where i.owner <> 'CN' and {reached}) i
      where i.version = (select v.version from indicator v where v.id = i.id
        order by v.in_force_from > :day, case when v.in_force_from > :day then v.version else -v.version end limit 1)
      order by i.id limit %d
      """;

  private final DataSource database;
  private final OneRoundTrip floor;
  private final ObjectMapper json;
  private volatile Map<String, List<Indicator>> released = Map.of();

  Catalogue(DataSource database, OneRoundTrip floor, ObjectMapper json) {
    this.database = database;
    this.floor = floor;
    this.json = json;
  }

  // before anything is counted or answered
  void onStart(@Observes @Priority(10) StartupEvent start) {
    List<CatalogueRow> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                CatalogueRow.SELECT + " where i.owner = 'CN' order by i.place, i.id, i.version")) {
      while (found.next()) {
        rows.add(CatalogueRow.read(found, json));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the catalogue of indicators could not be read", e);
    }
    Map<String, Indicator> counted = new LinkedHashMap<>();
    rows.stream()
        .map(CatalogueRow::indicator)
        .filter(Indicator::isCounted)
        .forEach(indicator -> counted.put(indicator.id(), indicator));
    released = byId(rows.stream().map(row -> row.resolved(counted::get)).toList());
  }

  /**
   * The version of an indicator by which a day's figures are made.
   *
   * @throws org.bangfu.kit.problem.HttpProblem not found, if the caller has no such indicator
   */
  public Indicator named(DivisionScope scope, String id, LocalDate day) {
    return inForce(versions(scope, id), day);
  }

  /** All versions of one, the first one first; a problem if the caller has no such indicator. */
  public List<Indicator> versions(DivisionScope scope, String id) {
    List<Indicator> versions = versionsOrNone(scope, id);
    if (versions.isEmpty()) {
      throw Problems.notFound("indicator", id);
    }
    return versions;
  }

  /** The same without a problem. */
  List<Indicator> versionsOrNone(DivisionScope scope, String id) {
    return isOfADivision(id) ? defined(scope, id) : released.getOrDefault(id, List.of());
  }

  /** Those that come with the platform, in the order of the catalogue. */
  public List<Indicator> released(LocalDate day) {
    return released.values().stream().map(versions -> inForce(versions, day)).toList();
  }

  /** Those, and what the divisions of the caller, above it and inside it have defined. */
  public List<Indicator> all(DivisionScope scope, LocalDate day) {
    // whose code is the beginning of the caller's is above it
    String[] above =
        scope.divisions().stream()
            .flatMap(division -> division.selfAndAncestors().stream())
            .map(DivisionCode::value)
            .distinct()
            .toArray(String[]::new);
    Condition inside =
        scope
            .condition("i.owner")
            .or(new Condition("(i.owner = any(:above))", Map.of("above", above)));
    List<Indicator> own =
        read(
            scope,
            inside.within(
                IN_FORCE.formatted(CatalogueRow.SELECT, MOST_LISTED), Map.of("day", day)));
    return Stream.concat(released(day).stream(), own.stream()).toList();
  }

  /** What events count, by its id, as it is counted now; null if there is none. */
  public @Nullable Indicator counted(String id) {
    List<Indicator> versions = released.getOrDefault(id, List.of());
    return versions.isEmpty() || !versions.getLast().isCounted() ? null : versions.getLast();
  }

  /** The versions of several, in one statement at most; without those that the caller has not. */
  public Map<String, List<Indicator>> versions(DivisionScope scope, Collection<String> ids) {
    Map<String, List<Indicator>> found = new LinkedHashMap<>();
    ids.stream()
        .filter(released::containsKey)
        .forEach(id -> found.put(id, Objects.requireNonNull(released.get(id))));
    String[] own = ids.stream().filter(Catalogue::isOfADivision).distinct().toArray(String[]::new);
    if (own.length > 0) {
      found.putAll(byId(defined(scope, own)));
    }
    return found;
  }

  private List<Indicator> defined(DivisionScope scope, String... ids) {
    return read(
            scope,
            Condition.of(
                CatalogueRow.SELECT + " where i.id = any(:ids) order by i.id, i.version",
                Map.of("ids", ids)))
        .stream()
        .filter(indicator -> isSeen(scope, indicator.owner()))
        .toList();
  }

  private List<Indicator> read(DivisionScope scope, Condition query) {
    return floor.rows(scope, query, row -> CatalogueRow.read(row, json)).stream()
        .map(row -> row.resolved(this::counted))
        .toList();
  }

  private static boolean isSeen(DivisionScope scope, DivisionCode owner) {
    return scope.covers(owner) || scope.divisions().stream().anyMatch(owner::contains);
  }

  private static boolean isOfADivision(String id) {
    return !id.isEmpty() && Character.isDigit(id.charAt(0));
  }

  /** The version by which a day's figures are made: those before the first are made by it too. */
  public static Indicator inForce(List<Indicator> versions, LocalDate day) {
    return versions.reversed().stream()
        .filter(version -> !version.inForceFrom().isAfter(day))
        .findFirst()
        .orElse(Objects.requireNonNull(versions.getFirst()));
  }

  private static Map<String, List<Indicator>> byId(List<Indicator> indicators) {
    Map<String, List<Indicator>> versions = new LinkedHashMap<>();
    indicators.forEach(indicator ->
        versions.computeIfAbsent(indicator.id(), id -> new ArrayList<>()).add(indicator));
    return versions;
  }
}
