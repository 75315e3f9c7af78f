package org.bangfu.registry.standing.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.division.Divisions;

/** Sets a line. The same again changes nothing; another amount counts from now on. */
@ApplicationScoped
public class SetLine {
  private final IncomeLines lines;
  private final Divisions divisions;

  SetLine(IncomeLines lines, Divisions divisions) {
    this.lines = lines;
    this.divisions = divisions;
  }

  /**
   * A line as it stands.
   *
   * @param isNew whether this is what set it
   */
  public record Set(IncomeLine line, boolean isNew) {}

  @Transactional
  public Set set(
      DivisionScope scope,
      DivisionCode division,
      LineKind kind,
      int year,
      Money amount,
      String source,
      String actor) {
    if (!scope.covers(division) || divisions.byCode(division).isEmpty()) {
      throw Problems.invalid(
          "/division", "must be a division that exists, and one of the caller's");
    }
    Optional<IncomeLine> last = lines.last(division, kind, year);
    if (last.isPresent() && last.get().says(amount, source)) {
      return new Set(last.get(), false);
    }
    IncomeLine line = new IncomeLine(division, kind, year, amount, source, actor);
    lines.add(line);
    return new Set(line, true);
  }
}
