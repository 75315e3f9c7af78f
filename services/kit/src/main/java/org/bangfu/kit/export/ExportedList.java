package org.bangfu.kit.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * A list as it is exported: a bean of this is all that another list needs, and its name in the
 * service's contract.
 *
 * @param <T> a line of it
 */
public interface ExportedList<T> {
  /** The list's own query, narrowed. */
  @FunctionalInterface
  interface Lines<T> {
    Page<T> page(DivisionScope scope, PageRequest page);

    /**
     * A list in the order of places.
     *
     * @param after what a page that follows a line begins after
     */
    static <T> Lines<T> byPlace(Rows<T> rows, Function<T, PlaceCursor> after) {
      return (scope, page) ->
          Page.of(
              rows.read(scope, PlaceCursor.of(page), page.rowsToRead()),
              page,
              after::apply,
              line -> line);
    }

    /** A list that is read in a transaction of its own for each page. */
    static <T> Lines<T> inTransaction(RowFloor floor, Lines<T> lines) {
      return (scope, page) ->
          QuarkusTransaction.requiringNew()
              .call(() -> floor.as(scope, () -> lines.page(scope, page)));
    }
  }

  /** So many rows after a cursor. */
  @FunctionalInterface
  interface Rows<T> {
    List<T> read(DivisionScope scope, PlaceCursor after, int rows);
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

  /** Whose record a line shows; nobody's where it is public. */
  Stream<Seen> seen(T line);

  /**
   * What is to be there for it, before it is asked for.
   *
   * @throws RuntimeException the problem {@code not-found}, where it is not there for the caller
   */
  default void require(ListFilter filter, DivisionScope scope) {}

  /** Who may read the list. */
  default String readers() {
    return Roles.STAFF;
  }

  /** Who of them may have names in clear, for a purpose: to whom they may be revealed. */
  default String readersInClear() {
    return Roles.PUBLISHERS;
  }
}
