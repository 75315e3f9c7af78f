package org.bangfu.registry.household;

/**
 * How whatever is done with several households holds them until the transaction ends: in the order
 * of their ids, so that no two wait for each other in a circle.
 */
public final class HeldTogether {
  /**
   * What follows the columns, over {@code h}: those of {@code :ids}, an array of texts, that are
   * {@code {reached}}.
   */
  public static final String HOUSEHOLDS =
      """
       from household h
      where h.id = any(cast(:ids as uuid[])) and {reached} order by h.id for no key update
      """;

  private HeldTogether() {}
}
