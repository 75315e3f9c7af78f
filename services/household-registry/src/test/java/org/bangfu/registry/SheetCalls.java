package org.bangfu.registry;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.bangfu.kit.testing.Tokens;

/** Requests whose body is a file of rows. */
public final class SheetCalls {
  public static final String CSV = "text/csv";
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private SheetCalls() {}

  public static RequestSpecification request(Tokens caller, String type) {
    return RestAssured.given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(CSV, ContentType.TEXT)
                        .encodeContentTypeAs(XLSX, ContentType.BINARY)))
        .auth()
        .oauth2(caller.signed())
        .contentType(type);
  }
}
