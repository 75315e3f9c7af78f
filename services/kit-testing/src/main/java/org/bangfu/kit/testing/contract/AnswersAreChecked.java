package org.bangfu.kit.testing.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts {@link KeptAnswers} before every call of a test. */
public class AnswersAreChecked implements QuarkusTestBeforeEachCallback {
  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    RestAssured.replaceFiltersWith(
        new KeptAnswers(
            ConfigProvider.getConfig().getValue("quarkus.application.name", String.class)));
  }
}
