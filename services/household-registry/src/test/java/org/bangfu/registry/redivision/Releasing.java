package org.bangfu.registry.redivision;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.bangfu.kit.testing.Tokens;

/** Releases of divisions as an administrator uploads them. */
public final class Releasing {
  private Releasing() {}

  /** One of a township that has one village alone; its id. */
  public static String ofVillage(String township, String village) {
    return upload(Tokens.ANYBODY, township, csv(Map.of(township, "某镇", township + "001", village)))
        .statusCode(201)
        .extract()
        .path("id");
  }

  static String csv(Map<String, String> rows) {
    StringBuilder csv = new StringBuilder("code,name\n");
    new TreeMap<>(rows)
        .forEach((code, name) -> csv.append(code).append(',').append(name).append('\n'));
    return csv.toString();
  }

  static ValidatableResponse upload(Tokens caller, String within, String csv) {
    return RestAssured.given()
        .config(asText())
        .auth()
        .oauth2(caller.signed())
        .contentType("text/csv")
        .queryParam("name", "2024年统计用区划代码")
        .queryParam("within", within)
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post("/v1/divisions/releases")
        .then();
  }

  private static RestAssuredConfig asText() {
    return RestAssured.config()
        .encoderConfig(
            EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("text/csv", ContentType.TEXT));
  }
}
