package org.bangfu.kit.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** What every service refuses at its door, tried on one request with a body or on one list. */
public final class Doors {
  private static final String PROBLEM = "https://bangfu.org/problems/";

  /** Values of JSON that are no day, or none that anybody means. */
  private static final List<String> NO_DAYS =
      List.of(
          "\"2018-03-31T16:30:00.000Z\"",
          "\"2018-03-31T23:30:00\"",
          "[2018,3,31]",
          "[]",
          "{}",
          "17621",
          "\"\"",
          "\" \"",
          "\"2018-3-31\"",
          "\"20180331\"",
          "\"2018-02-29\"",
          "\"0020-06-01\"",
          "\"1899-12-31\"",
          "\"2101-01-01\"",
          "\"-5000-01-01\"",
          "\"+999999999-12-31\"");

  private Doors() {}

  /**
   * A text field takes texts alone, of whole characters that can be seen.
   *
   * @param body the request's, with {@code %s} where the field's value stands
   */
  public static void refuseTexts(
      Supplier<RequestSpecification> caller, String path, String body, String pointer) {
    for (String value :
        List.of(
            "\"麻\\u0000甲\"",
            "\"\\u001b[1m\"",
            "\"爱心\\ud83d\"",
            "\"\\udfb7山\"",
            "7",
            "1.10",
            "true",
            "[\"a\"]",
            "{}")) {
      refuse(caller.get(), path, body.formatted(value), pointer);
    }
  }

  /** Likewise for a field with a day. */
  public static void refuseDays(
      Supplier<RequestSpecification> caller, String path, String body, String pointer) {
    NO_DAYS.forEach(value -> refuse(caller.get(), path, body.formatted(value), pointer));
  }

  /** Likewise for a field with a word of a list. */
  public static void refuseWords(
      Supplier<RequestSpecification> caller, String path, String body, String pointer) {
    List.of("0", "\"\"", "\"0\"", "true")
        .forEach(value -> refuse(caller.get(), path, body.formatted(value), pointer));
  }

  /** Likewise for a field with an id. */
  public static void refuseIds(
      Supplier<RequestSpecification> caller, String path, String body, String pointer) {
    List.of("\"\"", "\"1-1-1-1-1\"", "\"AAAAAAAAAAAAAAAAAAAAAA==\"", "7")
        .forEach(value -> refuse(caller.get(), path, body.formatted(value), pointer));
  }

  /** A body is one value, and nothing follows its end. */
  public static void refuseMore(Supplier<RequestSpecification> caller, String path, String body) {
    for (String more : List.of(body, "}", " <html>", ",[]")) {
      caller
          .get()
          .body((body + more).getBytes(StandardCharsets.UTF_8))
          .post(path)
          .then()
          .statusCode(400)
          .body("type", equalTo(PROBLEM + "malformed-request"));
    }
  }

  public static void refuse(RequestSpecification caller, String path, String body, String pointer) {
    caller
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path)
        .then()
        .statusCode(400)
        .body("type", equalTo(PROBLEM + "validation"))
        .body("errors.pointer", hasItem(pointer));
  }

  /**
   * Parameters are read as strictly as bodies.
   *
   * @param name the parameter, whose values come as they stand in an address
   */
  public static void refuseParameter(
      Supplier<RequestSpecification> caller, String path, String name, String... values) {
    for (String value : values) {
      caller
          .get()
          .urlEncodingEnabled(false)
          .get(path + (path.contains("?") ? "&" : "?") + name + "=" + value)
          .then()
          .statusCode(400)
          .body("errors.pointer", hasItem("?" + name));
    }
  }

  /** Cursors that no list gave. */
  public static void refuseCursors(
      Supplier<RequestSpecification> caller, String path, String... keys) {
    for (String key : keys) {
      refuseParameter(caller, path, "cursor", cursor(key));
    }
  }

  public static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }
}
