package org.bangfu.needs;

/** The most that one record of each kind may say, in yuan. */
public final class Ceiling {
  /** What one household asks for with one need, and what a helper takes of it. */
  public static final long NEED = 1_000_000;

  /** One gift, and what of it goes back. */
  public static final long DONATION = 100_000_000;

  /** What one household or place receives of a gift at once. */
  public static final long USE = 10_000_000;

  /** What a campaign may ask for. */
  public static final long CAMPAIGN = 100_000_000;

  /** One contribution to a campaign. */
  public static final long CONTRIBUTION = 10_000_000;

  /** Money and goods in one aid record. */
  public static final long AID = 100_000_000;

  private Ceiling() {}
}
