package org.bangfu.needs.outside.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.job.Jobs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Releases what is published to the open feed, in groups of at least {@value #HOUSEHOLDS}
 * households. Of all instances one does it at a time; what changed since the last run is enough, so
 * that a run costs what has happened and not what there is, and next to nothing where nothing has.
 *
 * <p>A run takes up so many changes in each transaction and then remembers how far it came, until
 * nothing is left or its time is over. Whatever has come in meanwhile, and whatever has failed, no
 * transaction is longer than another.
 */
@ApplicationScoped
public class ReleaseInGroups {
  /** The fewest households, or makers of wishes, of which something is told together. */
  public static final int HOUSEHOLDS = 5;

  /** A statement of the house has thirty seconds, and a transaction a minute. */
  private static final int SECONDS = 20;

  private static final List<Releasable> KINDS = List.of(Releasable.NEEDS, Releasable.WISHES);
  private static final List<Rung> RUNGS =
      List.of(
          new Rung("township", true, false),
          new Rung("county", true, true),
          new Rung("county", false, true));

  private final RowFloor floor;
  private final Jobs jobs;
  private final FeedProgress progress;
  private final Entries entries;
  private final Groups groups;
  private final ReleaseHelpNews news;
  private final Duration patience;
  private final Duration limit;
  private final Portion portion;

  ReleaseInGroups(
      RowFloor floor,
      Jobs jobs,
      FeedProgress progress,
      Entries entries,
      Groups groups,
      ReleaseHelpNews news,
      @ConfigProperty(name = "bangfu.feed.patience") Duration patience,
      @ConfigProperty(name = "bangfu.feed.release.limit") Duration limit,
      @ConfigProperty(name = "bangfu.feed.release.portion") int portion) {
    this.floor = floor;
    this.jobs = jobs;
    this.progress = progress;
    this.entries = entries;
    this.groups = groups;
    this.news = news;
    this.patience = patience;
    this.limit = limit;
    this.portion = new Portion(portion);
  }

  /**
   * Takes up what has changed, in transactions of its own; nothing if another instance is at it.
   */
  public void run() {
    run(patience);
  }

  /**
   * @param patience how long something waits for its like before less is told of it
   */
  public void run(Duration patience) {
    run(patience, portion, limit);
  }

  /**
   * @param limit after how long no other step is begun; what is left is for the next run
   */
  void run(Duration patience, Portion portion, Duration limit) {
    long start = System.nanoTime();
    boolean more = true;
    while (more && !jobs.areStopping()) {
      more = take(patience, portion) && System.nanoTime() - start < limit.toNanos();
    }
  }

  private boolean take(Duration patience, Portion portion) {
    try {
      boolean more =
          QuarkusTransaction.requiringNew()
              .timeout(SECONDS)
              .call(() -> step(patience, portion.size()));
      portion.taken();
      return more;
    } catch (RuntimeException e) {
      portion.failed();
      throw e;
    }
  }

  /** Whether there is more to take up. */
  private boolean step(Duration patience, int most) {
    floor.widen();
    ReleaseWindow window = progress.begin(patience, most);
    if (window == null || window.isIdle()) {
      return false;
    }
    String[] counties = window.counties();
    for (Releasable kind : KINDS) {
      entries.takeIn(kind, window);
      UUID[] smaller = entries.takeOut(kind, window);
      groups.dissolve(kind, smaller);
      for (Rung rung : RUNGS) {
        groups.form(kind, rung, rung.patient() ? patience : Duration.ZERO, counties);
      }
      groups.noteWhatIsOver(kind, window);
      entries.noteWhatChanged(kind, window);
    }
    news.run(window, patience);
    progress.end(window);
    return window.more();
  }
}
