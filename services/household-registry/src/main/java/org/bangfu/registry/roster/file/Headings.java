package org.bangfu.registry.roster.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the headings of a sheet mean. */
public interface Headings {
  /** Null for a heading that is passed over. */
  @Nullable RosterColumn column(@Nullable String heading);

  /** What whoever writes such sheets calls a column. */
  String heading(RosterColumn column);

  /** Names of divisions that hold all of the sheet, for the levels that it may leave out. */
  Map<RosterColumn, String> places();
}
