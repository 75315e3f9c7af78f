package org.bangfu.local.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import org.bangfu.embedded.Credentials;
import org.bangfu.local.faults.FaultException;
import org.bangfu.local.faults.Until;

/**
 * A primary server and its standby, with the settings that CloudNativePG gives to those of
 * deploy/kubernetes: a commit waits for the standby, the relays' slots are on both, and no relay
 * reads further than the standby has.
 */
final class Pair {
  private static final Duration FOLLOWS_WITHIN = Duration.ofMinutes(2);
  private static final Duration SLOTS_WITHIN = Duration.ofMinutes(3);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
  private static final int MISSED = 2;
  private static final int RELAYS = 3;

  private static final String SYNCHRONISED =
      """
      select count(*) from pg_replication_slots
      where slot_name like 'bangfu_outbox_%' and failover and synced and not temporary and invalidation_reason is null
      """;

  private final Door door;
  private final Credentials copier =
      new Credentials("streaming_replica", UUID.randomUUID().toString());
  private Node primary;
  private Node standby;

  /** The one runs and is led to, the other does not exist yet. */
  Pair(Door door, Node primary, Node standby) {
    this.door = door;
    this.primary = primary;
    this.standby = standby;
  }

  Node primary() {
    return primary;
  }

  /** Lets a role of its own copy what the primary writes. */
  void admitStandbys() throws Exception {
    primary.run(
        "create role %s login replication password '%s'"
            .formatted(copier.user(), copier.password()));
    Files.writeString(
        primary.cluster().resolve("standbys.conf"),
        "host replication %s 127.0.0.1/32 scram-sha-256%n".formatted(copier.user()));
    primary.run("select pg_reload_conf()");
  }

  /**
   * Makes the other one anew from the primary, and waits until it follows.
   *
   * @param slots whether the relays' slots are to be there, too
   */
  void join(boolean slots) throws Exception {
    String slot = "standby_" + standby.name();
    primary.run(
        "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '%s'"
            .formatted(slot));
    primary.run("select pg_create_physical_replication_slot('%s', true)".formatted(slot));
    standby.become(
        primary,
        """
        primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s dbname=postgres application_name=%s'
        primary_slot_name = '%s'
        hot_standby_feedback = on
        sync_replication_slots = %s
        """
            .formatted(
                primary.port(),
                copier.user(),
                copier.password(),
                standby.name(),
                slot,
                slots ? "on" : "off"));
    standby.keeper().letCome();
    String follows =
        "select count(*) from pg_stat_replication where application_name = '%s' and state = 'streaming'"
            .formatted(standby.name());
    Until.holds(
        FOLLOWS_WITHIN,
        () -> standby.name() + " does not follow",
        () -> primary.value(follows).equals("1"));
    primary.set("synchronous_standby_names", "ANY 1 (\"" + standby.name() + "\")");
    primary.set("synchronized_standby_slots", slots ? slot : "");
    if (slots) {
      String[] found = new String[1];
      Until.holds(
          SLOTS_WITHIN,
          () -> "the standby has %s of the relays' %d slots".formatted(found[0], RELAYS),
          () -> {
            found[0] = standby.value(SYNCHRONISED);
            return found[0].equals(String.valueOf(RELAYS));
          });
    }
  }

  /**
   * Kills the primary, and then does what the operator of a cluster does once it misses it.
   *
   * @return how long it took until the door led to the new one
   */
  Duration failOver() throws Exception {
    long began = System.nanoTime();
    primary.kill();
    for (int missed = 0; missed < MISSED; missed++) {
      if (primary.answers()) {
        throw new FaultException(primary.name() + " was killed and answers");
      }
      Thread.sleep(BETWEEN_QUESTIONS);
    }
    if (!standby.value("select pg_promote(true, 60)").equals("t")) {
      throw new FaultException(standby.name() + " can't be promoted");
    }
    door.leadTo(standby.name());
    Node old = primary;
    primary = standby;
    standby = old;
    // there is none to wait for now, and a relay that waited would tell nothing
    primary.set("synchronous_standby_names", "");
    primary.set("synchronized_standby_slots", "");
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** A folder for the other one, with the passwords of the first. */
  static Path homeBeside(Path first, String name) throws Exception {
    Path home = first.resolveSibling(name);
    Files.createDirectories(home);
    Files.copy(
        first.resolve("passwords.properties"),
        home.resolve("passwords.properties"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    return home;
  }
}
