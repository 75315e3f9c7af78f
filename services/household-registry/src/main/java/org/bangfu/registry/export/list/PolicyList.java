package org.bangfu.registry.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.insurance.InsuranceKind;
import org.bangfu.registry.standing.insurance.InsuranceLists;
import org.bangfu.registry.standing.insurance.InsuredLine;
import org.jspecify.annotations.Nullable;

/** Policies of households that are insured on a day, by village. */
@ApplicationScoped
class PolicyList implements ExportedList<InsuredLine> {
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final InsuranceLists lists;

  PolicyList(InsuranceLists lists) {
    this.lists = lists;
  }

  @Override
  public ListKind kind() {
    return new ListKind("INSURANCE_POLICIES", "防贫保险");
  }

  @Override
  public String record() {
    return "household";
  }

  @Override
  public List<String> fields() {
    return List.of("insurance");
  }

  @Override
  public List<Column<InsuredLine>> columns() {
    return List.of(
        new Column<>("保单ID", "id", InsuredLine::policy),
        new Column<>("户ID", "householdId", InsuredLine::household),
        new Column<>("户编号", "number", InsuredLine::number),
        new Column<>("区划代码", "division", InsuredLine::division),
        new Column<>("险种", "kind", InsuredLine::kind),
        new Column<>("承保公司", "insurer", InsuredLine::insurer),
        new Column<>("缴费主体", "payer", InsuredLine::payer),
        new Column<>("保费（元）", "premium", line -> line.premium().amount()),
        new Column<>("参保人口", "people", InsuredLine::people),
        new Column<>("起", "from", InsuredLine::from),
        new Column<>("止", "until", InsuredLine::until));
  }

  @Override
  public Lines<InsuredLine> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    @Nullable InsuranceKind of = filter.word("kind", InsuranceKind.class);
    LocalDate day = BusinessDays.orToday(filter.day("on"));
    @Nullable LocalDate endingBy = filter.day("endingBy");
    LocalDate until = endingBy == null ? NEVER : endingBy;
    return Lines.byPlace(
        (scope, after, rows) -> lists.page(division, of, day, until, scope, after, rows),
        line -> PlaceCursor.of(line.division(), line.policy()));
  }

  @Override
  public Stream<Seen> seen(InsuredLine line) {
    return Stream.of(new Seen(line.household(), line.division()));
  }
}
