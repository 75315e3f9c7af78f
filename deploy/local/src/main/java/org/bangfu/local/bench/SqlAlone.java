package org.bangfu.local.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.embedded.Credentials;

/**
 * What PostgreSQL does alone: the rows of an operation and its outbox row in one prepared
 * statement, as the owner, whom no policy binds. It writes to copies of the tables in the schema
 * {@code bench}, of which nobody is told.
 */
record SqlAlone(BenchedSuite suite, Scripts scripts) {
  private static final int ROUNDS = 3;

  /** The median of some rounds after one that is not counted. */
  Round measure(Operation operation, int seconds) {
    if (!operation.writes()) {
      return rounds(operation, seconds);
    }
    BenchSchema schema = new BenchSchema(suite, operation.service());
    schema.make(Scripts.resource(operation.service().database() + ".sql"));
    try {
      return rounds(operation, seconds);
    } finally {
      schema.drop();
    }
  }

  private Round rounds(Operation operation, int seconds) {
    Path script = scripts.sql(operation);
    play(operation, script, Math.min(seconds, 3));
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(play(operation, script, seconds));
    }
    return Round.median(rounds);
  }

  private Round play(Operation operation, Path script, int seconds) {
    Credentials owner = suite.owner(operation.service());
    return PgbenchOutput.read(
        Tool.PGBENCH.run(
            Map.of("PGPASSWORD", owner.password(), "PGCONNECT_TIMEOUT", "10"),
            List.of(
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + operation.clients(),
                "--jobs=2",
                "--time=" + seconds,
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + suite.postgresPort(),
                "--username=" + owner.user(),
                operation.service().database())));
  }
}
