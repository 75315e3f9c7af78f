package org.bangfu.consumption.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.consumption.producer.Producer;
import org.bangfu.consumption.producer.ProducerNames;
import org.bangfu.consumption.producer.Producers;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Producers by place. A household's name is sealed where it is kept, and the pieces of a file are
 * not: it is masked, whatever the purpose.
 */
@ApplicationScoped
class ProducerList implements ExportedList<Producer> {
  private final Producers producers;
  private final ProducerNames names;
  private final RowFloor floor;

  ProducerList(Producers producers, ProducerNames names, RowFloor floor) {
    this.producers = producers;
    this.names = names;
    this.floor = floor;
  }

  @Override
  public ListKind kind() {
    return new ListKind("PRODUCERS", "生产者");
  }

  @Override
  public String record() {
    return "producer";
  }

  @Override
  public List<String> fields() {
    return List.of("name");
  }

  @Override
  public List<Column<Producer>> columns() {
    return List.of(
        new Column<>("生产者ID", "id", Producer::id),
        new Column<>("姓名或名称", "name", producer -> producer.shown(names.of(producer))),
        new Column<>("类别", "kind", Producer::kind),
        new Column<>("户ID", "householdId", Producer::householdId),
        new Column<>("区划代码", "division", Producer::division),
        new Column<>("登记日期", "occurredOn", Producer::occurredOn));
  }

  @Override
  public Lines<Producer> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    return Lines.inTransaction(
        floor, (scope, page) -> producers.page(division, page, scope, producer -> producer));
  }

  @Override
  public Stream<Seen> seen(Producer line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }

  @Override
  public String readers() {
    return Roles.PUBLISHERS;
  }
}
