package org.bangfu.consumption.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.consumption.product.ProductSheet;
import org.bangfu.consumption.product.ProductSheets;
import org.bangfu.consumption.product.Supply;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Products by the village of their producer, with the households that supply them. */
@ApplicationScoped
class ProductList implements ExportedList<ProductSheet> {
  private final ProductSheets sheets;

  ProductList(ProductSheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public ListKind kind() {
    return new ListKind("PRODUCTS", "产品");
  }

  @Override
  public String record() {
    return "product";
  }

  @Override
  public List<String> fields() {
    return List.of("householdId");
  }

  @Override
  public List<Column<ProductSheet>> columns() {
    return List.of(
        new Column<>("产品ID", "id", ProductSheet::id),
        new Column<>("生产者ID", "producerId", ProductSheet::producerId),
        new Column<>("品名", "name", ProductSheet::name),
        new Column<>("规格", "specification", ProductSheet::specification),
        new Column<>("单价（元）", "unitPrice", ProductSheet::unitPrice),
        new Column<>("库存", "stock", ProductSheet::stock),
        new Column<>("区划代码", "division", ProductSheet::division),
        new Column<>("产地区划", "originDivision", ProductSheet::originDivision),
        new Column<>("供货户ID", "households", ProductList::households),
        new Column<>("登记日期", "occurredOn", ProductSheet::occurredOn));
  }

  private static List<UUID> households(ProductSheet product) {
    return product.supplies().stream().map(Supply::householdId).toList();
  }

  @Override
  public Lines<ProductSheet> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    @Nullable UUID producer = filter.id("producerId");
    return (scope, page) ->
        sheets.page(division, producer, page, scope, found -> product -> product);
  }

  @Override
  public Stream<Seen> seen(ProductSheet line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }
}
