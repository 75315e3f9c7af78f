package org.bangfu.kit.value.sheet;

/** The media types of {@link SheetFormat}, as annotations take them. */
public final class SheetType {
  public static final String CSV = "text/csv;charset=UTF-8";
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private SheetType() {}
}
