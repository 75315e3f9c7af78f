package org.bangfu.registry.access;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that is broken is named in the caller's language. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LanguageTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-CN,zh;q=0.9,en;q=0.8", "zh"})
  void aRuleOfOursIsNamedInChinese(String languages) {
    future(languages, "不能是将来的日期（按北京时间计）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void andInEnglishToEverybodyElse(String languages) {
    future(languages, "must not be in the future (days are counted in Asia/Shanghai)");
  }

  private static void future(String languages, String rule) {
    Calls.as(Tokens.ANYBODY)
        .header("Accept-Language", languages)
        .body(
            Body.of("name", "工作站")
                .with("kind", "TOWNSHIP_STATION")
                .with("division", "430525103")
                .with("occurredOn", "2099-01-01"))
        .post("/v1/stations")
        .then()
        .statusCode(400)
        .body("errors.detail", contains(rule));
  }
}
