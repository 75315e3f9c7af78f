package org.bangfu.kit.wire.rebuild;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.jboss.logging.Logger;

/**
 * Runs rebuilds, one at a time in the whole cluster. Until the swap what is read is what it was,
 * whatever happens to the rebuild.
 */
@ApplicationScoped
public class RunRebuild {
  private static final Logger LOG = Logger.getLogger(RunRebuild.class);
  private static final int ATTEMPTS = 10;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final AgroalDataSource database;
  private final Rebuilds rebuilds;
  private final MakeAgain makeAgain;
  private final Sources sources;
  private volatile boolean stopping;

  RunRebuild(AgroalDataSource database, Rebuilds rebuilds, MakeAgain makeAgain, Sources sources) {
    this.database = database;
    this.rebuilds = rebuilds;
    this.makeAgain = makeAgain;
    this.sources = sources;
  }

  /**
   * Begins one, and returns while it runs.
   *
   * @param source as callers say it
   */
  Rebuild start(String source, String actor) {
    sources.require(source);
    OwnConnection own = alone();
    try {
      end(own);
      if (rebuilds.isOneOpen()) {
        throw notEnded();
      }
      Rebuild begun = rebuilds.begin(source, actor);
      inBackground(begun, own);
      return begun;
    } catch (RuntimeException | Error e) {
      own.close();
      throw e;
    }
  }

  /**
   * Goes on with one that waits for a decision: what has come meanwhile is taken, and if nothing
   * else differs than before, what was made stands in the place of what is read.
   */
  Rebuild accept(UUID id, String reason, String actor) {
    requireWaiting(id);
    OwnConnection own = alone();
    try {
      if (!rebuilds.decide(id, RebuildState.RUNNING, actor, reason)) {
        throw notWaiting();
      }
      Rebuild accepted = rebuilds.find(id).orElseThrow();
      inBackground(accepted, own);
      return accepted;
    } catch (RuntimeException | Error e) {
      own.close();
      throw e;
    }
  }

  /** Throws away what was made; what is read stays what it is. */
  Rebuild discard(UUID id, String reason, String actor) {
    requireWaiting(id);
    try (OwnConnection own = alone()) {
      if (!rebuilds.decide(id, RebuildState.DISCARDED, actor, reason)) {
        throw notWaiting();
      }
      own.value("select cast(drop_rebuild() as text)");
      return rebuilds.find(id).orElseThrow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those whose service has ended while they ran are said to have failed. */
  @Scheduled(
      every = "${bangfu.rebuild.look.every:30s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "rebuilds")
  @RunOnVirtualThread
  public void endWhatNobodyRuns() {
    if (rebuilds.isOneRunning()) {
      OwnConnection own = OwnConnection.take(database);
      if (own != null) {
        try (own) {
          end(own);
        }
      }
    }
  }

  private static void end(OwnConnection own) {
    try {
      own.inTransaction(() -> endThem(own));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void endThem(OwnConnection own) throws SQLException {
    int ended =
        own.change(
            """
            update rebuild_run set state = 'FAILED', ended_at = clock_timestamp(),
              failure = 'The service ended while it ran. Begin it again.'
            where state = 'RUNNING'
            """);
    if (ended > 0) {
      own.value("select cast(drop_rebuild() as text)");
    }
  }

  private void inBackground(Rebuild rebuild, OwnConnection own) {
    Thread.ofPlatform()
        .daemon()
        .name("rebuild")
        .start(() -> {
          try (own) {
            makeAgain.run(rebuild, own, () -> stopping);
          } catch (RuntimeException e) {
            LOG.errorf(e, "The rebuild %s ended without a word", rebuild.id());
          }
        });
  }

  void stop(@Observes ShutdownEvent end) {
    stopping = true;
  }

  /** One that has just ended, or looks whether one has, may hold its connection for a moment. */
  private OwnConnection alone() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      OwnConnection own = OwnConnection.take(database);
      if (own != null) {
        return own;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw notEnded();
  }

  private void requireWaiting(UUID id) {
    Rebuild rebuild = rebuilds.find(id).orElseThrow(() -> Problems.notFound("rebuild", id));
    if (rebuild.state() != RebuildState.DIFFERENT) {
      throw notWaiting();
    }
  }

  private static RuntimeException notEnded() {
    return Problems.problem(
        CommonProblem.REBUILD_NOT_ENDED,
        "Another rebuild runs, or waits to be accepted or discarded. See /v1/rebuilds.");
  }

  private static RuntimeException notWaiting() {
    return Problems.problem(
        CommonProblem.REBUILD_NOT_DIFFERENT, "Only a rebuild that is DIFFERENT is decided about.");
  }
}
