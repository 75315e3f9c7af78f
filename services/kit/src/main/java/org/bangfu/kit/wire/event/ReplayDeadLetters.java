package org.bangfu.kit.wire.event;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.problem.TransientFailure;

/** Gives dead letters to the service's handler again. */
@ApplicationScoped
class ReplayDeadLetters {
  private static final int SECONDS = 60;
  private static final int AT_ONCE = 1_000;
  private static final long MOST_SECONDS_AT_ONCE = 25;

  private final DeadLetterRows rows;
  private final InboundEvents events;
  private final EventHandler handler;
  private final TakingTurn turn;
  private final RowFloor floor;
  private final OpenDeadLetters open;

  ReplayDeadLetters(
      DeadLetterRows rows,
      InboundEvents events,
      EventHandler handler,
      TakingTurn turn,
      RowFloor floor,
      OpenDeadLetters open) {
    this.rows = rows;
    this.events = events;
    this.handler = handler;
    this.turn = turn;
    this.floor = floor;
    this.open = open;
  }

  /**
   * The letter after its effect, which is in one transaction with its state.
   *
   * @throws HttpProblem if there is none (404), if it is closed, or if it is still not taken (409)
   */
  DeadLetter replay(UUID id, String actor) {
    try {
      DeadLetter replayed =
          QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> take(id, actor));
      open.count();
      return replayed;
    } catch (HttpProblem ours) {
      throw ours;
    } catch (RuntimeException e) {
      if (TransientFailure.isTransient(e)) {
        // that says nothing of the letter: the caller tries again
        throw e;
      }
      QuarkusTransaction.requiringNew().run(() -> rows.countTry(id));
      String reason = Reasons.of(e instanceof NotTakenException told ? told.reason() : e);
      throw Problems.builder(
              CommonProblem.DEAD_LETTER_NOT_TAKEN,
              "The event cannot be taken now either: " + reason + ".")
          .with("reason", reason)
          .build();
    }
  }

  /** The open ones of a topic, each by itself: what one is refused for holds up no other. */
  ReplayAnswer replayAll(String topic, String actor) {
    List<UUID> ids = QuarkusTransaction.requiringNew().call(() -> rows.openOf(topic, AT_ONCE));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS_AT_ONCE);
    List<ReplayedItem> items = new ArrayList<>();
    for (UUID id : ids) {
      if (System.nanoTime() > end) {
        break;
      }
      items.add(tried(id, actor));
    }
    long left = QuarkusTransaction.requiringNew().call(() -> rows.countOpen(topic));
    return new ReplayAnswer(items, left);
  }

  private ReplayedItem tried(UUID id, String actor) {
    try {
      return new ReplayedItem(id, replay(id, actor).state(), null);
    } catch (HttpProblem refused) {
      DeadLetterState state =
          QuarkusTransaction.requiringNew()
              .call(() -> rows.find(id).map(DeadLetter::state).orElse(DeadLetterState.OPEN));
      return new ReplayedItem(id, state, refused.getDetail());
    }
  }

  private DeadLetter take(UUID id, String actor) {
    turn.withOthers();
    DeadLetter letter = rows.hold(id).orElseThrow(() -> missing(id));
    requireOpen(letter);
    // events come from all divisions
    floor.widen();
    try {
      handler.handle(List.of(events.read(letter.record())));
    } catch (RuntimeException | StackOverflowError e) {
      throw new NotTakenException(e);
    }
    rows.close(id, DeadLetterState.REPLAYED, actor, null);
    return rows.find(id).orElseThrow(() -> missing(id));
  }

  static HttpProblem missing(UUID id) {
    return Problems.notFound("dead letter", id);
  }

  static void requireOpen(DeadLetter letter) {
    if (!letter.isOpen()) {
      throw Problems.problem(
          CommonProblem.DEAD_LETTER_CLOSED,
          letter.state() == DeadLetterState.REPLAYED
              ? "The dead letter has been replayed."
              : "The dead letter has been discarded.");
    }
  }
}
