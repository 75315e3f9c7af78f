package org.bangfu.needs.outside.feed;

/**
 * What is released in groups, as SQL says it of a row {@code n}.
 *
 * @param measure an expression that the rows of a group share beside place and category
 * @param open the condition in which it comes in
 * @param ended the condition in which it is to be seen no more
 */
record Releasable(FeedTable table, String measure, String open, String ended) {
  static final Releasable NEEDS =
      new Releasable(
          FeedTable.NEEDS,
          "n.measure",
          "n.published_on is not null and not n.paused and n.state in ('PUBLISHED',"
              + " 'PARTLY_MATCHED', 'MATCHED')",
          "(n.paused or n.state in ('REJECTED', 'WITHDRAWN', 'EXPIRED'))");

  static final Releasable WISHES =
      new Releasable(
          FeedTable.WISHES,
          "'WISH'",
          "n.published_on is not null and not n.paused and n.state in ('OPEN', 'CLAIMED')",
          "(n.paused or n.state = 'TAKEN_DOWN')");

  /** As a window names what has changed. */
  String kind() {
    return table.kind().name();
  }

  /**
   * The names in braces replaced by what they stand for. What has changed is thousands of keys:
   * where it is joined with something, it stands behind {@code offset 0}, so that it is looked up
   * by its keys first. Joined the other way about, each row of a growing table was compared with
   * all of the keys, as long as nobody had counted the table.
   */
  String sql(String template) {
    return table
        .sql(template)
        .replace("{measure}", measure)
        .replace("{open}", open)
        .replace("{ended}", ended)
        .replace("{changed}", "n.id = any(cast(:changed as uuid[]))");
  }
}
