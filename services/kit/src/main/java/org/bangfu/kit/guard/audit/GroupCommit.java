package org.bangfu.kit.guard.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bangfu.kit.problem.TransientFailure;
import org.jspecify.annotations.Nullable;

/**
 * Writes what many callers bring at once in one transaction: while one of them writes, the others
 * gather, and the next takes all that has gathered. Each returns when its own is committed, and not
 * before; alone, nobody waits for anybody. Who wrote wakes those whose own is done all together,
 * and one of the others to write next: a lock would pass through all of them, one after the other,
 * before anybody wrote again.
 *
 * @param <T> what is written
 */
final class GroupCommit<T> {
  /** Writes and commits; all of it or nothing. */
  interface Writer<T> {
    void write(List<T> all) throws SQLException;
  }

  /** So that a statement stays small, whatever gathers. */
  private static final int MOST = 5_000;

  private final Writer<T> writer;
  private final AtomicBoolean writing = new AtomicBoolean();
  private final Queue<Waiting<T>> waiting = new ConcurrentLinkedQueue<>();

  GroupCommit(Writer<T> writer) {
    this.writer = writer;
  }

  /**
   * Returns when all of them are committed.
   *
   * @throws SQLException if they are not: none of them, and nobody else's fault
   */
  void write(List<T> items) throws SQLException {
    Waiting<T> own = new Waiting<>(items);
    waiting.add(own);
    if (writing.compareAndSet(false, true) || own.isItsTurn()) {
      try {
        while (!own.done) {
          writeGathered();
        }
      } finally {
        handOn();
      }
    }
    own.rethrow();
  }

  /** How many callers wait for the one that writes. */
  int gathered() {
    return waiting.size();
  }

  /** To the first that waits; it stays in the queue, and writes its own. */
  private void handOn() {
    Waiting<T> next = waiting.peek();
    while (next == null) {
      writing.set(false);
      // somebody may have come in between, who thinks that somebody writes
      if (waiting.peek() == null || !writing.compareAndSet(false, true)) {
        return;
      }
      next = waiting.peek();
    }
    next.told.complete(true);
  }

  private void writeGathered() {
    List<Waiting<T>> group = new ArrayList<>();
    List<T> all = new ArrayList<>();
    while (all.size() < MOST && waiting.peek() != null) {
      Waiting<T> next = waiting.remove();
      group.add(next);
      all.addAll(next.items);
    }
    try {
      writer.write(all);
      group.forEach(Waiting::finish);
    } catch (SQLException | RuntimeException failure) {
      if (group.size() == 1 || TransientFailure.isTransient(failure)) {
        // away or busy for all of them alike: each would only wait for it again
        group.forEach(each -> each.fail(failure));
      } else {
        // one of them may be what the database does not take, and then it alone fails
        writeEach(group);
      }
    } finally {
      // an error of this machine's: whoever waits is told, and nobody waits for ever
      group.stream()
          .filter(each -> !each.done)
          .forEach(each -> each.fail(new IllegalStateException("the write was broken off")));
    }
  }

  private void writeEach(List<Waiting<T>> group) {
    for (Waiting<T> each : group) {
      try {
        writer.write(each.items);
        each.finish();
      } catch (SQLException | RuntimeException failure) {
        each.fail(failure);
        if (TransientFailure.isTransient(failure)) {
          group.stream().filter(other -> !other.done).forEach(other -> other.fail(failure));
          return;
        }
      }
    }
  }

  /** What one caller brought. */
  private static final class Waiting<T> {
    final List<T> items;

    /** Whether it is its turn to write; otherwise its own is done. */
    final CompletableFuture<Boolean> told = new CompletableFuture<>();

    // of who writes, and read by the caller once it was told or writes itself
    boolean done;
    @Nullable Exception failure;

    Waiting(List<T> items) {
      this.items = items;
    }

    /** Waits until it is told. */
    boolean isItsTurn() {
      return told.join();
    }

    void finish() {
      done = true;
      told.complete(false);
    }

    void fail(Exception reason) {
      failure = reason;
      finish();
    }

    void rethrow() throws SQLException {
      if (failure instanceof SQLException database) {
        throw database;
      }
      if (failure instanceof RuntimeException fault) {
        throw fault;
      }
    }
  }
}
