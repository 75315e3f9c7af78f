package org.bangfu.needs.outside.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final String CLIENT = "partner-of-tests";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://127.8.9.10:8443/",
        "https://localhost/",
        "https://[::1]/",
        "https://2130706433/",
        "https://0/",
        "https://169.254.169.254/",
        "https://192.0.0.8/",
        "https://203.0.113.9/",
        "https://[fd12:3456::1]/",
        "https://[ff02::1]/",
        "https://[fec0::1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2001:db8::1]/",
        "https://[2001::1]/",
        "https://[3fff::1]/",
        "https://[::127.0.0.1]/"
      })
  void productionSendsToThePublicInternetAlone(String url) {
    assertEquals(
        DeliveryFailure.ADDRESS_NOT_PUBLIC,
        refusal(new Targets("production", PATIENCE, all()), url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://93.184.215.14/", "https://[2400:3200::1]:8443/a?b=c", "HTTPS://8.8.8.8"})
  void aPublicAddressWillDoEverywhere(String url) {
    for (String environment : List.of("production", "local", "")) {
      assertDoesNotThrow(() -> new Targets(environment, PATIENCE, all()).judge(CLIENT, url));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "local,http://127.0.0.1:8080/,",
    "local,http://localhost:8080/,",
    "local,https://localhost/,",
    "local,http://93.184.215.14/,URL_NOT_ALLOWED",
    "local,https://10.0.0.1/,ADDRESS_NOT_PUBLIC",
    "local,https://169.254.169.254/,ADDRESS_NOT_PUBLIC",
    "production,http://127.0.0.1:8080/,URL_NOT_ALLOWED",
    "production,http://93.184.215.14/,URL_NOT_ALLOWED",
    "Local,http://127.0.0.1:8080/,URL_NOT_ALLOWED",
  })
  void aDevelopersMachineMayBeItsOwnReceiver(
      String environment, String url, DeliveryFailure failure) {
    assertEquals(failure, refusal(new Targets(environment, PATIENCE, all()), url));
  }

  @Test
  void everyAddressOfANameMustBePublic() {
    Targets targets =
        new Targets(
            "production",
            PATIENCE,
            host -> new InetAddress[] {address("93.184.215.14"), address("10.1.2.3")});
    assertEquals(DeliveryFailure.ADDRESS_NOT_PUBLIC, refusal(targets, "https://two.example.org/"));
  }

  @Test
  void aNameThatLeadsElsewhereLaterIsJudgedAgain() {
    Deque<String> answers = new ArrayDeque<>(List.of("93.184.215.14", "127.0.0.1"));
    Targets targets =
        new Targets("production", PATIENCE, host -> new InetAddress[] {address(answers.remove())});
    targets.judge(CLIENT, "https://rebinding.example.org/");
    assertEquals(
        DeliveryFailure.ADDRESS_NOT_PUBLIC, refusal(targets, "https://rebinding.example.org/"));
  }

  @Test
  void aNameServerThatStallsIsNotWaitedFor() {
    CountDownLatch never = new CountDownLatch(1);
    Targets targets =
        new Targets(
            "production",
            Duration.ofMillis(50),
            host -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new InetAddress[0];
            });
    assertEquals(DeliveryFailure.NAME_NOT_RESOLVED, refusal(targets, "https://slow.example.org/"));
  }

  @Test
  void slowNamesOfOneClientHoldUpNobodyElse() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(Lookups.OF_ONE_CLIENT);
    try (ExecutorService waiting = Executors.newCachedThreadPool();
        Lookups lookups =
            new Lookups(
                host -> {
                  if (host.startsWith("slow")) {
                    begun.countDown();
                    held(end);
                  }
                  return new InetAddress[] {address("93.184.215.14")};
                },
                Duration.ofMillis(300))) {
      try {
        List<Future<InetAddress[]>> slow = new ArrayList<>();
        for (int i = 0; i < Lookups.OF_ONE_CLIENT; i++) {
          String name = "slow-" + i + ".example.org";
          slow.add(waiting.submit(() -> lookups.of("slow", name)));
        }
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        for (Future<InetAddress[]> each : slow) {
          assertThrows(ExecutionException.class, each::get);
        }
        // nobody waits for them any more, and they hold their threads all the same
        TargetRefusedException turn =
            assertThrows(TargetRefusedException.class, () -> lookups.of("slow", "quick.org"));
        assertEquals(DeliveryFailure.NAMES_BUSY, turn.failure());
        assertTrue(turn.isPassing());
        for (int i = 0; i < 20; i++) {
          assertEquals(1, lookups.of("quick", "quick.org").length);
        }
      } finally {
        end.countDown();
      }
      await().until(() -> lookups.of("slow", "quick.org").length == 1);
    }
  }

  private static void held(CountDownLatch end) {
    try {
      end.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Lookup all() {
    return InetAddress::getAllByName;
  }

  private static InetAddress address(String literal) throws UnknownHostException {
    return InetAddress.getByName(literal);
  }

  private static DeliveryFailure refusal(Targets targets, String url) {
    try {
      targets.judge(CLIENT, url);
      return null;
    } catch (TargetRefusedException e) {
      return e.failure();
    }
  }

  @Test
  void whatIsNoUrlIsRefusedBeforeAnythingIsLookedUp() {
    Targets targets =
        new Targets(
            "production",
            PATIENCE,
            host -> {
              throw new AssertionError("looked up " + host);
            });
    for (String url :
        List.of("", "https://", "https:///a", "javascript:1", "https://a_b.example.org")) {
      assertThrows(TargetRefusedException.class, () -> targets.judge(CLIENT, url), url);
    }
  }
}
