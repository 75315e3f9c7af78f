package org.bangfu.kit.guard.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import javax.sql.DataSource;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;

/**
 * The quotas of callers, in the table {@code quota}, for all instances of the service together. An
 * instance leases some of a caller's calls, so that most of them cost the database nothing.
 */
@ApplicationScoped
public class Quotas {
  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final int KNOWN_BUCKETS = 20_000;
  private static final int DELETED_AT_ONCE = 1000;

  private final PostgreSQLSelectForUpdateBasedProxyManager<String> rows;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(KNOWN_BUCKETS).expireAfterAccess(PERIOD).build();

  /** One object an instance of a service; several over one database share the buckets. */
  public Quotas(DataSource database) {
    this.rows =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .table("quota")
            .idColumn("id")
            .stateColumn("state")
            .expiresAtColumn("expires_at")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(PERIOD))
            .requestTimeout(LONGEST_WAIT)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .build();
  }

  /**
   * Takes one of the calls that somebody may make in a minute; what is used up comes back evenly. A
   * transaction of its own: what the request does with the call, and whether it succeeds, does not
   * matter.
   *
   * @param what the operation, such as {@code search}
   * @param who whose calls these are, such as an account at a client
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 429 {@code too-many-requests} with
   *     Retry-After if nothing is left
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void take(String what, String who, int perMinute) {
    Taken taken = tryTake(what, who, perMinute);
    if (!taken.allowed()) {
      throw Problems.tryAgain(
          CommonProblem.TOO_MANY_REQUESTS,
          "This may be asked " + perMinute + " times a minute.",
          taken.seconds());
    }
  }

  /**
   * Takes one of the calls that somebody may make in a day, as {@link #take} does of a minute's.
   *
   * @param what the operation, such as {@code copy}
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void takeDaily(String what, String who, int perDay) {
    Taken taken = bucket(what + "/day", who, perDay, Duration.ofDays(1)).take();
    if (!taken.allowed()) {
      throw Problems.tryAgain(
          CommonProblem.TOO_MANY_REQUESTS,
          "This may be asked " + perDay + " times a day.",
          taken.seconds());
    }
  }

  /** The same with an answer in place of the problem. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public Taken tryTake(String what, String who, int perMinute) {
    return bucket(what, who, perMinute, PERIOD).take();
  }

  private Bucket bucket(String what, String who, int calls, Duration period) {
    // the limit is in the key, because a bucket keeps the limit with which it was made
    return buckets.get(
        what + "/" + calls + "/" + who,
        key ->
            new Bucket(
                // calls of one client that come together are counted in one transaction, not one
                // after another
                proxy(key, calls, period, Optimizations.batching()),
                proxy(key, calls, period, Optimization.NONE_OPTIMIZED),
                what,
                calls,
                period));
  }

  /**
   * Deletes buckets that have been full for a minute.
   *
   * @return how many
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public int forgetIdle() {
    int deleted = 0;
    int batch;
    do {
      batch = rows.removeExpired(DELETED_AT_ONCE);
      deleted += batch;
    } while (batch == DELETED_AT_ONCE);
    return deleted;
  }

  private BucketProxy proxy(String key, int calls, Duration period, Optimization optimization) {
    return rows.builder()
        .withOptimization(optimization)
        .build(key, () -> configuration(calls, period));
  }

  private static BucketConfiguration configuration(int calls, Duration period) {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, period))
        .build();
  }
}
