package org.bangfu.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/**
 * Signs every call of a test in with a token that may do everything, where the test does not choose
 * another by {@link Calls#as} or none by {@code auth().none()}.
 */
public class SignedIn implements QuarkusTestBeforeEachCallback {
  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    RestAssured.authentication = RestAssured.oauth2(Tokens.ANYBODY.signed());
  }
}
