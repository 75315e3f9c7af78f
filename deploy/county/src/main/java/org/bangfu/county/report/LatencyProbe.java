package org.bangfu.county.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.bangfu.client.needs.model.AidChannel;
import org.bangfu.client.needs.model.Help;
import org.bangfu.client.needs.model.RecordAidRequest;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.ServiceUrls;
import org.bangfu.county.play.DivisionsApi;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Scenario;

/**
 * Measures how long a single committed change takes to be seen through the reporting API. The
 * changes are aid records in a village of a province that the scenario does not play, so that no
 * compared figure moves; each measurement adds new ones.
 */
public final class LatencyProbe {
  /** Latencies in milliseconds. */
  record Result(
      String division,
      int changes,
      double perSecond,
      double p50,
      double p99,
      double max,
      int lost) {}

  private static final int PER_SECOND = 100;
  private static final int SECONDS = 20;
  private static final int IN_FLIGHT = 16;
  private static final Duration END = Duration.ofSeconds(30);

  private final Api api;
  private final ServiceUrls urls;
  private final Reporting reporting;

  public LatencyProbe(Api api, ServiceUrls urls) {
    this.api = api;
    this.urls = urls;
    this.reporting = new Reporting(api, urls.reporting());
  }

  public Result measure(Scenario scenario) {
    String province =
        scenario.divisions().stream().anyMatch(code -> code.startsWith("11")) ? "12" : "11";
    String village = firstVillage(province);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    long base = seen(village, today);
    int changes = PER_SECOND * SECONDS;
    ConcurrentLinkedQueue<Long> commits = new ConcurrentLinkedQueue<>();
    long[] seenAt = new long[changes];
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> change(village, today, changes, commits));
      int visible = 0;
      long last = start;
      while (visible < changes && System.nanoTime() - last < END.toNanos()) {
        int now = (int) Math.min(changes, seen(village, today) - base);
        long time = System.nanoTime();
        while (visible < now) {
          seenAt[visible++] = time;
          last = time;
        }
      }
      threads.shutdownNow();
    }
    return result(village, new ArrayList<>(commits), seenAt, start);
  }

  /** The n-th to be committed is visible when n are: commits keep their order on their way. */
  private static Result result(String village, List<Long> commits, long[] seenAt, long start) {
    Collections.sort(commits);
    List<Double> latencies = new ArrayList<>();
    for (int i = 0; i < commits.size() && seenAt[i] > 0; i++) {
      latencies.add(Math.max(0, (seenAt[i] - commits.get(i)) / 1e6));
    }
    Collections.sort(latencies);
    double seconds = commits.isEmpty() ? 1 : (commits.getLast() - start) / 1e9;
    return new Result(
        village,
        commits.size(),
        commits.size() / seconds,
        at(latencies, 0.5),
        at(latencies, 0.99),
        at(latencies, 1),
        commits.size() - latencies.size());
  }

  private static double at(List<Double> sorted, double part) {
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    return sorted.get(Math.clamp((int) Math.ceil(part * sorted.size()) - 1, 0, sorted.size() - 1));
  }

  private void change(
      String village, LocalDate today, int changes, ConcurrentLinkedQueue<Long> commits) {
    Semaphore free = new Semaphore(IN_FLIGHT);
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < changes; i++) {
        long due = start + i * (1_000_000_000L / PER_SECOND);
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        free.acquire();
        threads.submit(() -> {
          try {
            if (post(village, today).ok()) {
              commits.add(System.nanoTime());
            }
          } catch (IOException e) {
            // a change that is not committed is not measured
          } finally {
            free.release();
          }
        });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Api.Answer post(String village, LocalDate today) throws IOException {
    RecordAidRequest aid =
        new RecordAidRequest()
            .division(village)
            .help(Help.LIFE)
            .channel(AidChannel.ONLINE)
            .engagements(1)
            .goods(0)
            .services(0)
            .funds("0.00")
            .occurredOn(today);
    URI address = URI.create(urls.needs() + "/v1/aid-records");
    return api.postOnce(address, UUID.randomUUID().toString(), aid);
  }

  private long seen(String village, LocalDate today) {
    BigDecimal value = reporting.figure(Indicator.AID_ENGAGEMENTS, village, null, today).value();
    return value == null ? 0 : value.longValue();
  }

  private String firstVillage(String code) {
    DivisionsApi divisions = new DivisionsApi(api, urls.registry(), LocalDate.MAX);
    String at = code;
    while (at.length() < 12) {
      at = divisions.children(at).getFirst().code();
    }
    return at;
  }
}
