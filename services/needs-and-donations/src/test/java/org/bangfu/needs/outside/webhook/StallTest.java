package org.bangfu.needs.outside.webhook;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receivers that never come to an end. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StallTest {
  @Inject DeliverChanges deliver;

  private final Receiver slow = new Receiver();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void forget() {
    end.countDown();
    slow.close();
    Database.changeAsOwner("delete from webhook");
  }

  @Test
  void aReceiverThatStallsHoldsUpNobodyAndHoldsNoTransaction() throws Exception {
    Site stalled = Site.at(slow.answers(exchange -> hold()));
    try (Receiver quick = new Receiver()) {
      Site.at(quick);
      Site.change();
      var begun = deliver.begin();
      assertEquals(2, begun.size());
      await().until(() -> slow.received().size() == 1 && quick.received().size() == 1);
      Site.change();
      deliver.begin();
      await().until(() -> quick.received().size() == 2);
      assertEquals(1, begun.stream().filter(sending -> !sending.isDone()).count());
      assertEquals(
          0,
          Database.number(
              """
              select count(*) from pg_stat_activity
              where datname = current_database() and state like 'idle in transaction%'
              """));
      for (Future<?> sending : begun) {
        sending.get(10, TimeUnit.SECONDS);
      }
    }
    stalled.read().body("lastFailure", equalTo("TIMED_OUT"));
  }

  @Test
  void anEndlessAnswerIsCutOffAndItsStatusCounts() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    AtomicLong written = new AtomicLong();
    Site site =
        Site.at(
            slow.answers(exchange -> {
              exchange.sendResponseHeaders(200, 0);
              OutputStream body = exchange.getResponseBody();
              try {
                while (end.getCount() > 0) {
                  body.write(new byte[8192]);
                  written.addAndGet(8192);
                }
              } catch (IOException e) {
                cut.countDown();
              }
            }));
    site.post("test").statusCode(200).body("delivered", equalTo(true)).body("status", equalTo(200));
    assertTrue(cut.await(10, TimeUnit.SECONDS), "the connection is closed");
    // as much as lies in the sockets between them, not what fits into the time
    assertTrue(written.get() < 32_000_000, written::toString);
  }

  @Test
  void anAnswerThatDripsIsCutOffAfterItsTime() {
    Site site =
        Site.at(
            slow.answers(exchange -> {
              exchange.sendResponseHeaders(500, 0);
              exchange.getResponseBody().write(1);
              exchange.getResponseBody().flush();
              hold();
            }));
    site.post("test")
        .statusCode(200)
        .body("status", equalTo(500))
        .body("failure", equalTo("STATUS_NOT_SUCCESS"));
  }

  private void hold() {
    try {
      end.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
