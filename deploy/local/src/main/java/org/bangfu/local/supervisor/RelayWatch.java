package org.bangfu.local.supervisor;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState.Condition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers one relay once its service has made the outbox, and then keeps an eye on it and on its
 * slot. A relay whose slot has lost its place forgets how far it has come and tells the whole
 * outbox again: consumers take a repeated event for what it is, and none is left out.
 */
final class RelayWatch {

  private static final Logger LOG = LoggerFactory.getLogger(RelayWatch.class);

  /** Each look logs in to the database, which costs both sides more than the answer. */
  private static final Duration WHILE_STARTING = Duration.ofMillis(300);

  private static final Duration AFTERWARDS = Duration.ofSeconds(5);

  /** So much held back is worth a word; {@code max_slot_wal_keep_size} is where it ends. */
  private static final long MUCH = 1L << 30;

  private final String part;
  private final Relay relay;
  private final RelaySlot slot;
  private final Tellings tellings;
  private final StateBoard board;
  private boolean registered;

  /** Whether the connector is stopped for a telling that is not done yet. */
  private boolean stoppedByUs;

  private boolean running;
  private Duration pause = WHILE_STARTING;

  /** Why the outbox must be told again, until it is. */
  private RelaySlot.@Nullable State reason;

  /** Where the slot was before Connect began; null until somebody looked. */
  private RelaySlot.@Nullable State before;

  RelayWatch(
      SuiteService service, Relay relay, RelaySlot slot, Tellings tellings, StateBoard board) {
    this.part = partName(service);
    this.relay = relay;
    this.slot = slot;
    this.tellings = tellings;
    this.board = board;
  }

  static String partName(SuiteService service) {
    return "relay " + service.title();
  }

  /**
   * Looks at the slot while Connect does not run yet: a connector of an earlier run makes a missing
   * one by itself as soon as it starts.
   */
  void lookBeforeConnectStarts() throws SQLException {
    before = slot.look().state();
  }

  /** Watches until the suite ends; the service has made its outbox and Connect answers. */
  void run(BooleanSupplier goOn) throws InterruptedException {
    while (goOn.getAsBoolean()) {
      try {
        look();
      } catch (IOException | SQLException e) {
        // Connect answers 409 while it rebalances, and for a moment not at all
        LOG.debug("{} has no answer yet", part, e);
        pause = WHILE_STARTING;
        if (running) {
          running = false;
          board.report(part, Condition.RESTARTING, 0, "can't be seen: " + e.getMessage());
        }
      }
      Thread.sleep(pause);
    }
  }

  /** One look at slot and connector, and what it asks for. */
  void look() throws IOException, SQLException, InterruptedException {
    RelaySlot.Look found = slot.look();
    if (registered) {
      if (isOutOfPlace(found)) {
        // a first attempt may have failed half-way, with the connector stopped by ourselves
        stoppedByUs |= !relay.state().isResting();
        tellAgain(found.state());
      }
      if (stoppedByUs) {
        relay.resume();
        stoppedByUs = false;
        pause = WHILE_STARTING;
        board.report(part, Condition.RESTARTING, 0, "tells its outbox again");
        return;
      }
    } else {
      board.report(part, Condition.STARTING, 0);
      begin(found);
      registered = true;
      return;
    }
    report(relay.state(), found);
  }

  private void begin(RelaySlot.Look found) throws IOException, SQLException, InterruptedException {
    boolean known = relay.isRegistered();
    if (known && isOutOfPlace(found)) {
      tellAgain(found.state());
    } else if (found.state() == RelaySlot.State.LOST) {
      slot.drop();
    } else if (known && before == RelaySlot.State.MISSING && relay.hasOffsets()) {
      // Connect has made one meanwhile, and goes on from where it was: in a database that was
      // restored the log begins again before that, and all up to there would be passed over
      tellAgain(RelaySlot.State.MISSING);
    }
    before = null;
    relay.register();
  }

  /** A slot that is missing before a first telling is on its way. */
  private boolean isOutOfPlace(RelaySlot.Look found) throws IOException, InterruptedException {
    return switch (found.state()) {
      case SOUND -> false;
      case MISSING -> relay.hasOffsets();
      case LOST -> true;
    };
  }

  private void tellAgain(RelaySlot.State why)
      throws IOException, SQLException, InterruptedException {
    LOG.warn("The slot of {} is {}", part, why);
    // what was lost is missing at the second attempt
    RelaySlot.State first = reason == null ? why : reason;
    reason = first;
    relay.stop();
    slot.drop();
    relay.forget();
    tellings.note(part, first);
    reason = null;
  }

  private void report(Relay.State state, RelaySlot.Look found)
      throws IOException, InterruptedException {
    running = state.isRunning();
    pause = running || state.isResting() || state.isFailed() ? AFTERWARDS : WHILE_STARTING;
    if (running) {
      board.report(part, Condition.READY, 0, detail(found));
    } else if (state.isResting()) {
      board.report(
          part,
          Condition.RESTARTING,
          0,
          "was stopped by hand (%s): nothing is relayed until it is resumed"
              .formatted(state.name()));
    } else if (state.isFailed()) {
      LOG.warn("{} failed and is started again: {}", part, state.trace());
      board.report(part, Condition.RESTARTING, 0, "failed and is started again");
      relay.restart();
    } else {
      board.report(part, Condition.RESTARTING, 0);
    }
  }

  private @Nullable String detail(RelaySlot.Look found) {
    String last = tellings.last(part);
    if (found.retained() < MUCH) {
      return last;
    }
    String held =
        "its slot holds back %.1f GB of the write-ahead log"
            .formatted(found.retained() / (double) MUCH);
    return last == null ? held : held + "; " + last;
  }
}
