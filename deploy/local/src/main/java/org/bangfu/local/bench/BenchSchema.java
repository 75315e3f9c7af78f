package org.bangfu.local.bench;

import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.suite.SuiteService;

/** The schema {@code bench} of a service's database: a place for tables that nobody is told of. */
record BenchSchema(BenchedSuite suite, SuiteService service) {

  /** Makes it anew, with what the SQL puts into it; all of it is the owner's. */
  void make(String sql) {
    SourceDatabase database = suite.database(service);
    drop();
    database.run("create schema bench authorization " + owner());
    database.run(asOwner() + sql);
  }

  /** Takes it away, if it is there. */
  void drop() {
    suite.database(service).run("drop schema if exists bench cascade");
  }

  /** What a statement of the owner's begins with. */
  String asOwner() {
    return "set role " + owner() + ";\n";
  }

  private String owner() {
    return suite.owner(service).user();
  }
}
