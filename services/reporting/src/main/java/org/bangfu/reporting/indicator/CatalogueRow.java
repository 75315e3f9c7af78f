package org.bangfu.reporting.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue, whose formula names others that have to be read before it is understood.
 */
record CatalogueRow(Indicator indicator, @Nullable FormulaText formula) {
  static final String SELECT =
      """
      select i.id, i.version, i.owner, i.kind, i.unit, i.dimensions, cast(i.formula as text) as formula,
        i.name_zh, i.name_en, i.meaning_zh, i.meaning_en, i.in_force_from, i.recorded_at
      from indicator i\
      """;

  static CatalogueRow read(ResultSet row, ObjectMapper json) throws SQLException {
    String formula = row.getString("formula");
    Set<Dimension> dimensions =
        Arrays.stream((String[]) row.getArray("dimensions").getArray())
            .map(Dimension::named)
            .collect(Collectors.toUnmodifiableSet());
    return new CatalogueRow(
        new Indicator(
            row.getString("id"),
            new DivisionCode(row.getString("owner")),
            row.getString("name_zh"),
            row.getString("name_en"),
            new Definition(
                row.getString("meaning_zh"),
                row.getString("meaning_en"),
                IndicatorKind.valueOf(row.getString("kind")),
                row.getInt("version")),
            Unit.valueOf(row.getString("unit")),
            dimensions,
            null,
            row.getObject("in_force_from", LocalDate.class),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
        formula == null ? null : parse(formula, json));
  }

  /** The indicator with its formula understood. */
  Indicator resolved(Function<String, @Nullable Indicator> counted) {
    return formula == null
        ? indicator
        : new Indicator(
            indicator.id(),
            indicator.owner(),
            indicator.nameZh(),
            indicator.nameEn(),
            indicator.definition(),
            indicator.unit(),
            indicator.dimensions(),
            new FormulaReader(counted).read(formula),
            indicator.inForceFrom(),
            indicator.recordedAt());
  }

  private static FormulaText parse(String formula, ObjectMapper json) {
    try {
      return json.readValue(formula, FormulaText.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a formula of the catalogue cannot be read", e);
    }
  }
}
