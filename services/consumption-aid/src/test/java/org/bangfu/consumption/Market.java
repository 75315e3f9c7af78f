package org.bangfu.consumption;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Proofs;
import org.bangfu.kit.testing.told.RegistryNews;

/** A village market for tests: households, a producer, products and buyers, all through HTTP. */
public final class Market {
  public static final String VILLAGE = "430525103259";
  public static final String OTHER_VILLAGE = "430525103204";

  private Market() {}

  /** A household that the registry has told of, and that has arrived here. */
  public static UUID household(String division) {
    UUID id = UUID.randomUUID();
    tellOf(id, division, 1);
    await().until(() -> isKnown(id));
    return id;
  }

  public static void tellOf(UUID id, String division, long version) {
    RegistryNews.registered(id, division, version);
  }

  /**
   * Tells that the file of a household was closed, or opened again, and waits until it is known.
   */
  public static void tellOfFile(UUID id, String division, String what, String day, long version) {
    RegistryNews.file(id, division, what, day, version);
    await()
        .until(() ->
            Database.number(
                    "select count(*) from household where id = ? and version = ?", id, version)
                == 1);
  }

  public static boolean isKnown(UUID id) {
    return Database.number("select count(*) from household where id = ?", id) == 1;
  }

  public static UUID producer(String division) {
    return id(
        Calls.write()
            .body(Map.of("name", "高沙蜜橘合作社", "kind", "COOPERATIVE", "division", division))
            .post("/v1/producers"));
  }

  /** A product of a new producer that one household supplies. */
  public static UUID product(String price, long stock) {
    return product(price, stock, VILLAGE, Map.of(household(VILLAGE), "1.000000"));
  }

  public static UUID product(String price, long stock, String division, Map<UUID, String> shares) {
    return id(
        Calls.write()
            .body(productBody(producer(division), price, stock, shares))
            .post("/v1/products"));
  }

  public static Map<String, Object> productBody(
      UUID producer, String price, long stock, Map<UUID, String> shares) {
    return new LinkedHashMap<>(
        Map.of(
            "producerId",
            producer,
            "name",
            "雪峰蜜橘",
            "specification",
            "5 kg",
            "unitPrice",
            price,
            "originDivision",
            VILLAGE,
            "stock",
            stock,
            "supplies",
            shares.entrySet().stream()
                .map(s -> Map.of("householdId", s.getKey(), "share", s.getValue()))
                .toList()));
  }

  public static Map<String, Object> line(UUID product, long quantity) {
    return Map.of("productId", product, "quantity", quantity);
  }

  /** An order by a person, on 11 May 2020. */
  @SafeVarargs
  public static Map<String, Object> order(Map<String, Object>... lines) {
    return new LinkedHashMap<>(
        Map.of(
            "kind",
            "DONATION_BY_PURCHASE",
            "buyer",
            Map.of("kind", "PERSON", "name", "李小明"),
            "lines",
            List.of(lines),
            "occurredOn",
            "2020-05-11"));
  }

  @SafeVarargs
  public static Map<String, Object> onAccount(Map<String, Object>... lines) {
    Map<String, Object> order = order(lines);
    order.put("buyer", Map.of("kind", "UNION", "name", "洞口县总工会", "headCount", 120));
    order.put("onAccount", true);
    return order;
  }

  @SafeVarargs
  public static Map<String, Object> fairSale(Map<String, Object>... lines) {
    return new LinkedHashMap<>(
        Map.of(
            "fair",
            "2020 消费扶贫展销会",
            "booth",
            "A-12",
            "division",
            "430525",
            "receipt",
            "booth " + UUID.randomUUID(),
            "lines",
            List.of(lines),
            "occurredOn",
            "2020-10-17"));
  }

  public static Response post(Map<String, Object> order) {
    return Calls.writeOnce().body(order).post("/v1/orders");
  }

  /** The id of an order that has been placed. */
  public static UUID place(Map<String, Object> order) {
    return id(post(order));
  }

  /** A step by an officer; of a payment also its proof by another. */
  public static Response step(UUID order, String step, String day) {
    if (step.equals("payment")) {
      return pay(order, day);
    }
    return Calls.writeOnce()
        .body(Map.of("occurredOn", day))
        .post("/v1/orders/" + order + "/" + step);
  }

  /** The order after a receipt for it was entered and confirmed, or why it was not entered. */
  private static Response pay(UUID order, String day) {
    Response told = pledge(order, day);
    if (told.statusCode() == 200) {
      Proofs.confirmReceipt(UUID.fromString(told.path("payment.receiptId"))).statusCode(200);
      return Calls.write().get("/v1/orders/" + order);
    }
    return told;
  }

  /** An officer has the buyer's money, as it says, against a receipt. */
  public static Response pledge(UUID order, String day) {
    return Calls.writeOnce()
        .body(Map.of("occurredOn", day, "receipt", "SJ-" + UUID.randomUUID()))
        .post("/v1/orders/" + order + "/payment");
  }

  /** The provider tells that an order's payment was made, as two officers find in its statement. */
  public static void prove(UUID order) {
    Proofs.prove(
        UUID.fromString(
            Database.rows(
                    "select id from payment where subject_id = ? and state in ('CREATED', 'PENDING')",
                    order)
                .getFirst()));
  }

  /** Another officer confirms the day sheet on which a sale stands. */
  public static void confirmSheet(UUID sale) {
    Proofs.confirmReceipt(sheet(sale)).statusCode(200);
  }

  /** The receipt of a sale at a fair. */
  public static UUID sheet(UUID sale) {
    return UUID.fromString(
        Database.rows("select receipt_id from payment where subject_id = ?", sale).getFirst());
  }

  public static UUID id(Response response) {
    response.then().statusCode(201);
    return UUID.fromString(response.jsonPath().getString("id"));
  }

  public static long stock(UUID product) {
    return Database.number("select stock from product where id = ?", product);
  }

  /** What additions brought and orders hold must be what is on hand. */
  public static long accountedFor(UUID product) {
    return Database.number(
        """
        select coalesce((select sum(quantity) from stock_addition where product_id = p.id), 0)
          - coalesce((select sum(l.quantity) from order_line l join orders o on o.id = l.order_id
              where l.product_id = p.id and o.cancelled_on is null
                and (o.refunded_on is null or o.shipped_on is not null)), 0)
        from product p where p.id = ?
        """,
        product);
  }

  /** Runs a call many times at once and gives all answers. */
  public static List<Response> atOnce(int times, java.util.function.IntFunction<Response> call)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(times, 64))) {
      List<Future<Response>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int n = i;
        Callable<Response> task =
            () -> {
              start.await();
              return call.apply(n);
            };
        running.add(threads.submit(task));
      }
      start.countDown();
      List<Response> answers = new ArrayList<>();
      for (Future<Response> one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  public static Map<Integer, Long> statuses(List<Response> answers) {
    return answers.stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                Response::statusCode, java.util.stream.Collectors.counting()));
  }
}
