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

  /** What stands in a body where a value is tried that no builder would write. */
  public static final String HOLE = "the value that is tried";

  /** Values of JSON that are no text, or none of whole characters that can be seen. */
  private static final List<String> NO_TEXTS =
      values(
          """
          "麻\\u0000甲"
          "\\u001b[1m"
          "爱心\\ud83d"
          "\\udfb7山"
          7
          1.10
          true
          ["a"]
          {}
          """);

  /** Values of JSON that are no day, or none that anybody means. */
  private static final List<String> NO_DAYS =
      values(
          """
          "2018-03-31T16:30:00.000Z"
          "2018-03-31T23:30:00"
          [2018,3,31]
          []
          {}
          17621
          ""
          " "
          "2018-3-31"
          "20180331"
          "2018-02-29"
          "0020-06-01"
          "1899-12-31"
          "2101-01-01"
          "-5000-01-01"
          "+999999999-12-31"
          """);

  /** Values of JSON that are no word of a list. */
  private static final List<String> NO_WORDS =
      values(
          """
          0
          ""
          "0"
          true
          """);

  /** Values of JSON that are no id. */
  private static final List<String> NO_IDS =
      values(
          """
          ""
          "1-1-1-1-1"
          "AAAAAAAAAAAAAAAAAAAAAA=="
          7
          """);

  private Doors() {}

  /**
   * A text field takes texts alone, of whole characters that can be seen.
   *
   * @param body the request's, with {@link #HOLE} in the field
   */
  public static void refuseTexts(
      Supplier<RequestSpecification> caller, String path, Body body, String pointer) {
    refuseAll(NO_TEXTS, caller, path, body, pointer);
  }

  /** Likewise for a field with a day. */
  public static void refuseDays(
      Supplier<RequestSpecification> caller, String path, Body body, String pointer) {
    refuseAll(NO_DAYS, caller, path, body, pointer);
  }

  /** Likewise for a field with a word of a list. */
  public static void refuseWords(
      Supplier<RequestSpecification> caller, String path, Body body, String pointer) {
    refuseAll(NO_WORDS, caller, path, body, pointer);
  }

  /** Likewise for a field with an id. */
  public static void refuseIds(
      Supplier<RequestSpecification> caller, String path, Body body, String pointer) {
    refuseAll(NO_IDS, caller, path, body, pointer);
  }

  private static void refuseAll(
      List<String> values,
      Supplier<RequestSpecification> caller,
      String path,
      Body body,
      String pointer) {
    values.forEach(value -> refuse(caller.get(), path, filled(body, value), pointer));
  }

  /**
   * The JSON of a body with a hole.
   *
   * @param value what stands in it, as JSON or as something that is none
   */
  public static String filled(Body body, String value) {
    return body.toString().replace("\"" + HOLE + "\"", value);
  }

  private static List<String> values(String lines) {
    return lines.lines().toList();
  }

  /** A body is one value, and nothing follows its end. */
  public static void refuseMore(Supplier<RequestSpecification> caller, String path, Body body) {
    for (String more : List.of(body.toString(), "}", " <html>", ",[]")) {
      caller
          .get()
          .body((body + more).getBytes(StandardCharsets.UTF_8))
          .post(path)
          .then()
          .statusCode(400)
          .body("type", equalTo(PROBLEM + "malformed-request"));
    }
  }

  /**
   * One body is refused for one of its fields.
   *
   * @param body the text that is sent, whatever it is
   */
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
