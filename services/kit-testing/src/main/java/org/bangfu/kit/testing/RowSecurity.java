package org.bangfu.kit.testing;

import java.util.List;
import java.util.Set;

/** Looks at the floor: which tables have policies. */
public final class RowSecurity {
  /**
   * Lists for everybody, and tables that hold no record of anybody: keys that open nothing without
   * a master key, the audit, which is for auditors and written for everybody, and counters of
   * calls, the days that are closed, what jobs note of their work, how far topics were taken and
   * what is made again from them, and what could not be read, which is for administrators of the
   * nation alone. A partition is reached over its parent alone: no role has a right to it, and its
   * parent's policies count.
   */
  private static final Set<String> TECHNICAL =
      Set.of(
          "division",
          "outbox",
          "outbox_reconciliation",
          "partitioned",
          "purge_run",
          "inbox",
          "idempotency_key",
          "flyway_schema_history",
          "subject_key",
          "audit_entry",
          "audit_segment",
          "audit_head",
          "quota",
          "closed_period",
          "sent_reference",
          "dead_letter",
          "consumed",
          "rebuilt_table",
          "rebuild_run",
          "rebuild_count");

  private RowSecurity() {}

  /**
   * Fails unless every table of the service has policies that bind the application.
   *
   * @param exceptions tables without, each with its reason in the migration
   */
  public static void check(Set<String> exceptions) {
    List<String> bare =
        Database.rows(
                """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                  and not c.relrowsecurity
                order by 1
                """)
            .stream()
            .filter(table -> !TECHNICAL.contains(table))
            .toList();
    if (!Set.copyOf(bare).equals(exceptions)) {
      throw new AssertionError(
          "tables without row-level security are " + bare + " and should be " + exceptions);
    }
    String role =
        Database.rows(
                "select rolsuper or rolbypassrls from pg_roles where rolname = current_database()"
                    + " || '_app'")
            .getFirst();
    if (!role.equals("f")) {
      throw new AssertionError("the application can bypass row-level security");
    }
  }
}
