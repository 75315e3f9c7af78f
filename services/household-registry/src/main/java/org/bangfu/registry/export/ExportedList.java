package org.bangfu.registry.export;

import java.util.List;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * A list as it is exported: a bean of this is all that another list needs, and a word in {@link
 * ListKind}.
 *
 * @param <T> a line of it
 */
interface ExportedList<T> {
  /** The list's own query, narrowed. */
  @FunctionalInterface
  interface Lines<T> {
    Page<T> page(DivisionScope scope, PageRequest page);
  }

  ListKind kind();

  /** The kind of its records, as the audit calls it. */
  String record();

  /** What of a record the list shows, as the audit calls it. */
  List<String> fields();

  List<Column<T>> columns();

  /**
   * @param filter as the list's own parameters; what is wrong in it is noted there
   */
  Lines<T> lines(ListFilter filter);

  Seen seen(T line);

  /** Who may read the list. */
  default String readers() {
    return Roles.STAFF;
  }
}
