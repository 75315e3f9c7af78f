package org.bangfu.needs.outside.feed;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.bangfu.needs.permission.partner.PartnerPolicy;

/**
 * What the feed shows of one kind of thing, in SQL over {@code n}, and how rows of it are read.
 *
 * @param columns that everybody may see who sees the row at all
 * @param columnsForPartners that are read beside them, to be told or not
 * @param visible the states in which it is to be seen
 * @param broughtIn whether a partner sees what it brought in itself
 * @param fields that it has, of those that a policy can name
 * @param reading makes the items of rows that are read together
 */
record FeedKind<V extends FeedItem>(
    FeedTable table,
    String columns,
    String columnsForPartners,
    String visible,
    boolean broughtIn,
    Set<DisclosedField> fields,
    Function<List<FeedRow>, Function<FeedRow, V>> reading) {

  Changes.Kind kind() {
    return table.kind();
  }

  /** Those fields that the policy allows. */
  Set<DisclosedField> fields(PartnerPolicy reader) {
    Set<DisclosedField> allowed = EnumSet.copyOf(fields);
    allowed.retainAll(reader.fields());
    return allowed;
  }

  /** The items of rows, in their order. */
  List<V> items(List<FeedRow> rows) {
    return rows.stream().map(reading.apply(rows)).toList();
  }
}
