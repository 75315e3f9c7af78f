package org.bangfu.needs.outside.feed;

/**
 * What is released in groups, as SQL says it of a row {@code n}.
 *
 * @param table with columns id, public_id, township, county
 * @param subject the column of whom it concerns
 * @param category the column that says what it is about, or who asks
 * @param measure an expression that the rows of a group share beside it
 * @param open the condition in which it comes in
 * @param ended the condition in which it is to be seen no more
 * @param taken the condition in which nothing of it can be had
 */
record Releasable(
    Changes.Kind kind,
    String table,
    String subject,
    String category,
    String measure,
    String open,
    String ended,
    String taken) {
  static final Releasable NEEDS =
      new Releasable(
          Changes.Kind.NEED,
          "need",
          "household_id",
          "category",
          "n.measure",
          "n.published_on is not null and not n.paused and n.state in ('PUBLISHED', 'PARTLY_MATCHED', 'MATCHED')",
          "(n.paused or n.state in ('REJECTED', 'WITHDRAWN', 'EXPIRED'))",
          "n.covered = n.asked");

  static final Releasable WISHES =
      new Releasable(
          Changes.Kind.WISH,
          "wish",
          "maker_id",
          "maker_kind",
          "'WISH'",
          "n.published_on is not null and not n.paused and n.state in ('OPEN', 'CLAIMED')",
          "(n.paused or n.state = 'TAKEN_DOWN')",
          "n.state <> 'OPEN'");

  /** The names in braces replaced by what they stand for. */
  String sql(String template) {
    return template
        .replace("{kind}", "'" + kind + "'")
        .replace("{table}", table)
        .replace("{subject}", subject)
        .replace("{measure}", measure)
        .replace("{open}", open)
        .replace("{ended}", ended)
        .replace("{taken}", taken)
        .replace("{changed}", "n.id = any(cast(:changed as uuid[]))");
  }
}
