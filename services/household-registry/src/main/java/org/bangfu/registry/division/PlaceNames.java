package org.bangfu.registry.division;

/** How names of divisions are compared. */
public final class PlaceNames {
  private PlaceNames() {}

  /**
   * A name as somebody writes it, without the blanks that spread two characters over a column, and
   * with the one character of which the source's form and the older one are both in use.
   */
  public static String written(String name) {
    return name.replaceAll("\\s", "").replace("篢", "𬕂");
  }
}
