package org.bangfu.reporting.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;

/**
 * Adds an indicator that a division makes of others, or another version of it. What was said stays:
 * the figures of earlier days are made by the version that was in force then.
 */
@ApplicationScoped
public class DefineIndicator {
  private static final Insert ROW =
      Insert.into(
          "indicator",
          "id text",
          "version integer",
          "owner text",
          "kind text",
          "unit text",
          "dimensions text[]",
          "formula jsonb",
          "name_zh text",
          "name_en text",
          "meaning_zh text",
          "meaning_en text",
          "in_force_from date",
          "recorded_by text");

  /** Of two who define the same at once one is later, and sees what the other said. */
  private static final int TRIES = 3;

  private final Catalogue catalogue;
  private final OneRoundTrip floor;
  private final ObjectMapper json;

  DefineIndicator(Catalogue catalogue, OneRoundTrip floor, ObjectMapper json) {
    this.catalogue = catalogue;
    this.floor = floor;
    this.json = json;
  }

  /**
   * An indicator as it stands.
   *
   * @param isNew whether this is what made the version
   */
  public record Defined(Indicator indicator, boolean isNew) {}

  /** The same as its last version changes nothing. */
  public Defined define(DivisionScope scope, Draft draft, String actor) {
    Formula formula = understood(scope, draft);
    for (int i = 0; i < TRIES; i++) {
      List<Indicator> before = catalogue.versionsOrNone(scope, draft.id());
      if (!before.isEmpty() && draft.isSaidBy(before.getLast())) {
        return new Defined(before.getLast(), false);
      }
      Indicator indicator =
          indicator(draft, formula, before.size() + 1, inForceFrom(draft, before));
      if (floor.write(scope, List.of(row(indicator, draft.formula(), actor)))) {
        return new Defined(indicator, true);
      }
    }
    throw Problems.problem(
        CommonProblem.CONFLICT, "Somebody else defines this indicator. Send the request again.");
  }

  private Formula understood(DivisionScope scope, Draft draft) {
    FormulaReader reader = new FormulaReader(catalogue::counted);
    Formula formula = reader.read(draft.formula());
    List<FieldError> errors = new ArrayList<>(reader.errors());
    if (!scope.covers(draft.owner())) {
      errors.add(
          new FieldError("/id", "must begin with the code of one of the caller's divisions"));
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
    return formula;
  }

  /** A first version from today; another from tomorrow, for today's figures were answered. */
  private static LocalDate inForceFrom(Draft draft, List<Indicator> before) {
    LocalDate earliest = BusinessDays.today();
    if (!before.isEmpty()) {
      LocalDate last = before.getLast().inForceFrom();
      LocalDate tomorrow = earliest.plusDays(1);
      earliest = last.isAfter(tomorrow) ? last : tomorrow;
    }
    LocalDate wanted = draft.inForceFrom();
    if (wanted != null && wanted.isBefore(earliest)) {
      throw Problems.invalid("/inForceFrom", "must not be before " + earliest);
    }
    return wanted == null ? earliest : wanted;
  }

  private static Indicator indicator(
      Draft draft, Formula formula, int version, LocalDate inForceFrom) {
    IndicatorKind kind =
        formula.isRate() ? IndicatorKind.RATE : formula.plus().getFirst().indicator().kind();
    return new Indicator(
        draft.id(),
        draft.owner(),
        draft.nameZh(),
        draft.nameEn(),
        new Definition(draft.meaningZh(), draft.meaningEn(), kind, version),
        formula.unit(),
        FormulaReader.dimensions(formula),
        formula,
        inForceFrom,
        Instant.now());
  }

  private Written row(Indicator indicator, FormulaText formula, String actor) {
    return ROW.of(
        List.of(
            Arrays.asList(
                indicator.id(),
                Insert.text(indicator.version()),
                indicator.owner().value(),
                indicator.kind().name(),
                indicator.unit().name(),
                Insert.text(
                    indicator.dimensions().stream().sorted().map(Dimension::wireName).toList()),
                text(formula),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.definition().zh(),
                indicator.definition().en(),
                Insert.text(indicator.inForceFrom()),
                actor)));
  }

  private String text(FormulaText formula) {
    try {
      return json.writeValueAsString(formula);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
