package org.bangfu.kit.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/** The port beside the API, which answers health, metrics and the documentation. */
public final class Management {
  private Management() {}

  /** The port of the service under test, known once it listens. */
  public static int port() {
    return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
  }

  /** A call of that port without a token. */
  public static RequestSpecification call() {
    return RestAssured.given().auth().none().port(port());
  }
}
