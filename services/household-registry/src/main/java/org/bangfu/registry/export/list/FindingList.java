package org.bangfu.registry.export.list;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.registry.roll.finding.Finding;
import org.bangfu.registry.roll.finding.FindingFilter;
import org.bangfu.registry.roll.finding.FindingState;
import org.bangfu.registry.roll.finding.Findings;

/** What rules found, by village. */
@ApplicationScoped
class FindingList implements ExportedList<Finding> {
  private final Findings findings;
  private final RowFloor floor;

  FindingList(Findings findings, RowFloor floor) {
    this.findings = findings;
    this.floor = floor;
  }

  @Override
  public ListKind kind() {
    return new ListKind("FINDINGS", "疑点");
  }

  @Override
  public String record() {
    return "finding";
  }

  @Override
  public List<String> fields() {
    return List.of("finding");
  }

  @Override
  public List<Column<Finding>> columns() {
    return List.of(
        new Column<>("疑点ID", "id", Finding::id),
        new Column<>("规则", "rule", Finding::rule),
        new Column<>("规则版本", "ruleVersion", Finding::ruleVersion),
        new Column<>("户ID", "householdId", Finding::householdId),
        new Column<>("人员ID", "memberId", Finding::memberId),
        new Column<>("区划代码", "division", Finding::division),
        new Column<>("状态", "state", Finding::state),
        new Column<>("发现日期", "foundOn", Finding::foundOn),
        new Column<>("变动日期", "changedOn", Finding::changedOn),
        new Column<>("交办区划", "assignedTo", Finding::assignedTo),
        new Column<>("豁免至", "waivedUntil", Finding::waivedUntil));
  }

  @Override
  public Lines<Finding> lines(ListFilter filter) {
    FindingFilter narrowed =
        new FindingFilter(
            filter.division(),
            filter.text("rule"),
            filter.word("state", FindingState.class),
            filter.id("household"),
            filter.division("assignedTo"));
    return (scope, page) ->
        QuarkusTransaction.requiringNew()
            .call(() ->
                floor.as(scope, () -> findings.page(narrowed, scope, page, finding -> finding)));
  }

  @Override
  public Stream<Seen> seen(Finding line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }
}
