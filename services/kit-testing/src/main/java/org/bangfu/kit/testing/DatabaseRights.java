package org.bangfu.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks at what roles may do in the service's database. */
public final class DatabaseRights {
  private DatabaseRights() {}

  /** Functions that work with the owner's rights and that others than the application may call. */
  public static List<String> ownersFunctionsOfOthers() {
    return Database.rows(
        """
        select p.oid::regprocedure || ' for ' || coalesce(r.rolname, 'everybody')
        from pg_proc p
        cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        left join pg_roles r on r.oid = a.grantee
        where p.pronamespace = 'public'::regnamespace and p.prosecdef and a.privilege_type = 'EXECUTE'
          and a.grantee <> p.proowner and coalesce(r.rolname, '') <> current_database() || '_app'
        order by 1
        """);
  }

  /**
   * Tables of what is written once that the application may change.
   *
   * @param more tables of the service beside the kit's
   */
  public static List<String> changesOfWhatIsWrittenOnce(String... more) {
    List<String> tables =
        new ArrayList<>(
            List.of(
                "audit_entry", "audit_segment", "audit_head", "flyway_schema_history", "outbox"));
    tables.addAll(List.of(more));
    List<String> changeable = new ArrayList<>();
    tables.forEach(table -> rights(table, "UPDATE", "DELETE", "TRUNCATE").forEach(changeable::add));
    return changeable;
  }

  private static List<String> rights(String table, String... asked) {
    return Stream.of(asked)
        .filter(right ->
            Database.number(
                    "select count(*) where has_table_privilege(current_database() || '_app', ?, ?)",
                    table,
                    right)
                > 0)
        .map(right -> right + " " + table)
        .toList();
  }
}
