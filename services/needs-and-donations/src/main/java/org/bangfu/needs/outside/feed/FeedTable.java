package org.bangfu.needs.outside.feed;

/**
 * Where a kind of thing that the feed has stands, in SQL over {@code n}, its table.
 *
 * @param name with columns id, public_id, township, county
 * @param subject of whom it is, with whose consent more may be told
 * @param category what it is about, or who asks: what a group shares, or five have in common
 * @param free whether something of it can still be had
 */
record FeedTable(Changes.Kind kind, String name, String subject, String category, String free) {
  static final FeedTable NEEDS =
      new FeedTable(
          Changes.Kind.NEED, "need", "n.household_id", "n.category", "n.covered < n.asked");
  static final FeedTable WISHES =
      new FeedTable(Changes.Kind.WISH, "wish", "n.maker_id", "n.maker_kind", "n.state = 'OPEN'");

  /** The names in braces replaced by what they stand for. */
  String sql(String template) {
    return template
        .replace("{kind}", "'" + kind + "'")
        .replace("{table}", name)
        .replace("{subject}", subject)
        .replace("{category}", category)
        .replace("{free}", free);
  }
}
