package org.bangfu.kit.quota;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import javax.sql.DataSource;
import org.bangfu.kit.http.CommonProblem;
import org.bangfu.kit.http.Problems;

/** The quotas of callers, in the table {@code quota}. */
@ApplicationScoped
public class Quotas {
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final ProxyManager<String> buckets;

  Quotas(DataSource database) {
    this.buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .table("quota")
            .idColumn("id")
            .stateColumn("state")
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
    // the limit is in the key, because a bucket keeps the limit with which it was made
    ConsumptionProbe call =
        buckets
            .getProxy(what + "/" + perMinute + "/" + who, () -> configuration(perMinute))
            .tryConsumeAndReturnRemaining(1);
    if (!call.isConsumed()) {
      int seconds = (int) Duration.ofNanos(call.getNanosToWaitForRefill()).toSeconds() + 1;
      throw Problems.tryAgain(
          CommonProblem.TOO_MANY_REQUESTS,
          "This may be asked " + perMinute + " times a minute.",
          seconds);
    }
  }

  private static BucketConfiguration configuration(int perMinute) {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
        .build();
  }
}
