package org.bangfu.needs.outside.feed;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.bangfu.needs.permission.partner.PartnerPolicy;

/**
 * What the feed shows of one kind of thing, in SQL over {@code n}, its table, and how rows of it
 * are read.
 *
 * @param columns that everybody may see who sees the row at all
 * @param columnsForPartners that are read beside them, to be told or not
 * @param visible the states in which it is to be seen
 * @param free whether something of it can still be claimed
 * @param category the column of which a group shares as much as five have in common
 * @param subject the column with whose consent counts
 * @param broughtIn whether a partner sees what it brought in itself
 * @param fields that it has, of those that a policy can name
 * @param reading makes the items of rows that are read together
 */
record FeedKind<V extends FeedItem>(
    Changes.Kind kind,
    String table,
    String columns,
    String columnsForPartners,
    String visible,
    String free,
    String category,
    String subject,
    boolean broughtIn,
    Set<DisclosedField> fields,
    Function<List<FeedRow>, Function<FeedRow, V>> reading) {

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
