package org.bangfu.registry.roster.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.division.Divisions;
import org.bangfu.registry.roster.column.RosterColumn;
import org.jspecify.annotations.Nullable;

/** Finds what a source's headings and codes mean to somebody. */
@ApplicationScoped
public class FindSource {
  private static final Map<DivisionLevel, RosterColumn> COLUMNS =
      Map.of(
          DivisionLevel.PROVINCE, RosterColumn.PROVINCE,
          DivisionLevel.PREFECTURE, RosterColumn.PREFECTURE,
          DivisionLevel.COUNTY, RosterColumn.COUNTY,
          DivisionLevel.TOWNSHIP, RosterColumn.TOWNSHIP);

  private final ColumnMappings mappings;
  private final Divisions divisions;

  FindSource(ColumnMappings mappings, Divisions divisions) {
    this.mappings = mappings;
    this.divisions = divisions;
  }

  /**
   * What binds in the smallest division that holds all of the caller's, whose name and those above
   * stand in for columns that the source leaves out.
   *
   * @param source null for our own columns and words
   * @throws RuntimeException the problem of a source that has no mapping
   */
  @Transactional
  public SourceWords named(@Nullable String source, DivisionScope scope) {
    if (source == null) {
      return SourceWords.OWN;
    }
    DivisionCode place = smallest(scope.divisions());
    ColumnMapping mapping =
        mappings
            .binding(source, place)
            .orElseThrow(() ->
                Problems.invalid(
                    "?source", "must be a source that has a mapping (/v1/column-mappings)"));
    return SourceWords.of(mapping, names(place));
  }

  private Map<RosterColumn, String> names(DivisionCode place) {
    Map<RosterColumn, String> names = new EnumMap<>(RosterColumn.class);
    for (DivisionCode above : place.selfAndAncestors()) {
      RosterColumn column = COLUMNS.get(above.level());
      if (column != null) {
        divisions.byCode(above).ifPresent(division -> names.put(column, division.name()));
      }
    }
    return names;
  }

  private static DivisionCode smallest(List<DivisionCode> codes) {
    return codes.isEmpty()
        ? DivisionCode.NATION
        : codes.getFirst().selfAndAncestors().stream()
            .filter(above -> codes.stream().allMatch(above::contains))
            .findFirst()
            .orElse(DivisionCode.NATION);
  }
}
