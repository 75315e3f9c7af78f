package org.bangfu.local.drill;

import java.util.List;

/**
 * Something that happens to a cluster, and what must come of it.
 *
 * @param name by which it is chosen
 * @param what happens, in a few words
 */
public record Drill(String name, String what, Play play) {
  /** The folder of a second PostgreSQL, where one has it. */
  public static final String SECOND_SERVER = "postgres-b";

  /** The drill itself. */
  public interface Play {
    /**
     * Plays it on a folder in which nothing is yet.
     *
     * @throws org.bangfu.local.faults.FaultException with the first that is not right
     * @throws Impossible where this machine can't have it
     */
    void on(Stage stage, int rounds) throws Exception;
  }

  /** Why a drill can't be played here. */
  public static final class Impossible extends Exception {
    private static final long serialVersionUID = 1L;

    Impossible(String reason) {
      super(reason);
    }
  }

  /** All of them, in the order in which they are played. */
  public static List<Drill> all() {
    return List.of(
        new Drill(
            "failover",
            "the primary of two PostgreSQL servers is killed, and the standby takes its place",
            (stage, rounds) -> new Failover(stage).play(rounds)),
        new Drill(
            "restore",
            "the databases come back from a backup as they were at a moment; keys that are lost",
            (stage, rounds) -> new Restore(stage).play(rounds)),
        new Drill(
            "brokers",
            "one of three Kafka brokers is killed",
            (stage, rounds) -> new Brokers(stage).play(rounds)));
  }
}
