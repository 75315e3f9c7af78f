package org.bangfu.reporting.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.aim.Against;
import org.bangfu.reporting.aim.Aim;
import org.bangfu.reporting.aim.CountingTargets;
import org.bangfu.reporting.aim.ReadTargets;
import org.bangfu.reporting.division.Divisions;
import org.bangfu.reporting.figure.Asked;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.figure.ReadFigures;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.question.TimeQuery.Time;

/**
 * Reads all figures of an analysis in one statement, and the values of a dimension or their targets
 * in another. Of several dimensions at once no sums are kept: {@link CrossDimensions}.
 */
@ApplicationScoped
public class Analyse {
  /** More than this is a copy of the tables, and no answer to anybody. */
  public static final int MOST_CELLS = 10_000;

  /** Of distinct counts, each of which costs what there is to count. */
  public static final int MOST_DISTINCT = 200;

  private final ReadFigures figures;
  private final Divisions divisions;
  private final ReadTargets targets;
  private final KnownParts known;
  private final CrossDimensions crossed;
  private final OneRoundTrip floor;

  Analyse(
      ReadFigures figures,
      Divisions divisions,
      ReadTargets targets,
      KnownParts known,
      CrossDimensions crossed,
      OneRoundTrip floor) {
    this.known = known;
    this.crossed = crossed;
    this.divisions = divisions;
    this.targets = targets;
    this.figures = figures;
    this.floor = floor;
  }

  private record Question(Asked asked, Time time, Narrowing narrowing, Aim aim) {
    Cell answered(Figure figure, CountingTargets targets) {
      Against against = targets.against(figure.division(), aim, figure.indicator(), figure.value());
      return new Cell(
          figure,
          time,
          narrowing.value() == null ? List.of() : List.of(narrowing.value()),
          against);
    }
  }

  /**
   * The figures, division by division, each with its times, parts and indicators in their order.
   *
   * @throws org.bangfu.kit.problem.HttpProblem not found, if one of the divisions is not there or
   *     not the caller's; a refusal, if there are more figures than {@link #MOST_CELLS}, or
   *     distinct counts than {@link #MOST_DISTINCT}
   */
  public List<Cell> read(DivisionScope scope, Analysis analysis) {
    Set<DivisionCode> existing = divisions.names(scope, analysis.divisions()).keySet();
    analysis.divisions().stream()
        .filter(division -> !existing.contains(division))
        .findFirst()
        .ifPresent(division -> {
          throw Problems.notFound("division", division);
        });
    List<DivisionCode> rows =
        analysis.level() == null ? analysis.divisions() : inside(scope, analysis);
    if (analysis.dimensions().size() > 1) {
      return crossed.read(scope, rows, analysis);
    }
    List<Question> questions = questions(scope, analysis);
    long cells = (long) rows.size() * questions.size();
    requireFew(cells);
    long distinct =
        rows.size()
            * questions.stream().filter(each -> each.asked.indicator().isOfDistinct()).count();
    if (distinct > MOST_DISTINCT) {
      throw Problems.invalid(
          "?indicator",
          "at most %,d distinct counts are answered at once, and these are %,d"
              .formatted(MOST_DISTINCT, distinct));
    }
    if (cells == 0) {
      return List.of();
    }
    List<List<Figure>> found =
        figures.table(scope, rows, questions.stream().map(Question::asked).toList());
    CountingTargets counting =
        analysis.targets()
            ? targets.counting(scope, rows, questions.stream().map(Question::aim).toList())
            : CountingTargets.NONE;
    List<Cell> read = new ArrayList<>((int) cells);
    for (List<Figure> row : found) {
      for (int i = 0; i < questions.size(); i++) {
        read.add(questions.get(i).answered(row.get(i), counting));
      }
    }
    return read;
  }

  static void requireFew(long cells) {
    if (cells > MOST_CELLS) {
      throw Problems.invalid(
          "?indicator",
          "at most %,d figures are answered at once, and these are %,d"
              .formatted(MOST_CELLS, cells));
    }
  }

  private List<Question> questions(DivisionScope scope, Analysis analysis) {
    List<Narrowing> parts =
        analysis.dimensions().isEmpty()
            ? List.of(Narrowing.NONE)
            : known.of(scope, analysis, analysis.dimensions().getFirst());
    List<Question> questions = new ArrayList<>();
    for (Time time : analysis.times()) {
      for (Narrowing part : parts) {
        for (List<Indicator> versions : analysis.indicators()) {
          Indicator indicator = Catalogue.inForce(versions, time.asOf());
          questions.add(
              new Question(
                  Asked.of(indicator, part, time),
                  time,
                  part,
                  Aim.of(indicator, part, time.asOf(), time.period())));
        }
      }
    }
    return questions;
  }

  private List<DivisionCode> inside(DivisionScope scope, Analysis analysis) {
    List<DivisionCode> rows = new ArrayList<>();
    for (DivisionCode division : analysis.divisions()) {
      rows.addAll(
          floor.rows(
              scope,
              Condition.of(
                  """
                  select d.code from division d
                  where length(d.code) = :length and d.code >= :prefix and d.code < :prefix || ':'
                  order by d.code limit :most
                  """,
                  Map.of(
                      "length",
                      Objects.requireNonNull(analysis.level()).codeLength(),
                      "prefix",
                      division.prefix(),
                      "most",
                      MOST_CELLS + 1)),
              row -> new DivisionCode(row.getString(1))));
    }
    return rows;
  }
}
