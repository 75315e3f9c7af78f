package org.bangfu.registry.standing.exit;

/** How many of a village voted on an exit (民主评议). */
public record Votes(int inFavour, int against, int abstained) {
  /** Whether more than half of those who were there are for it. */
  public boolean carry() {
    return 2L * inFavour > (long) inFavour + against + abstained;
  }

  public boolean isOfNobody() {
    return inFavour == 0 && against == 0 && abstained == 0;
  }
}
