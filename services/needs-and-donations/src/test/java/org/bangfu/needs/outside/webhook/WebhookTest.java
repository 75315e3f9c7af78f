package org.bangfu.needs.outside.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.Crowd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class WebhookTest extends Receiving {
  @Test
  void aSecretIsShownOnceAndNeverKeptInClear() {
    Site site = Site.at(receiver);
    String second = site.post("secret").statusCode(200).extract().path("secret");
    for (String secret : List.of(site.secret(), second)) {
      assertTrue(secret.matches("whsec_[A-Za-z0-9+/]{43}="), "32 bytes");
      String key = secret.substring("whsec_".length());
      String hex = java.util.HexFormat.of().formatHex(Base64.getDecoder().decode(key));
      for (String row :
          Database.rows(
              """
              select w::text from webhook w union all select k::text from subject_key k
              union all select o::text from outbox o union all select a::text from audit_entry a
              """)) {
        assertTrue(!row.contains(key) && !row.contains(hex), "kept in clear");
      }
      assertTrue(!site.read().extract().asString().contains(key));
    }
    assertEquals(
        1,
        Database.number(
            """
            select count(*) from webhook where id = ? and length(secret) > 80 and length(former_secret) > 80
              and secret <> former_secret
            """,
            site.webhook()));
  }

  @Test
  void aPartnerTriesItsReceiver() throws Exception {
    Site site = Site.at(receiver.answers(200).answers(418));
    site.post("test")
        .statusCode(200)
        .body("delivered", equalTo(true))
        .body("status", equalTo(200))
        .body("size()", equalTo(2));
    Receiver.Received message = receiver.received().getFirst();
    message.verify(site.secret());
    assertTrue(message.body().startsWith("{\"type\":\"webhook.test\","), message.body());
    site.post("test").body("delivered", equalTo(false)).body("status", equalTo(418));
    receiver.close();
    site.post("test").body("failure", equalTo("NOT_CONNECTED"));
    site.read().body("failures", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.215.14/",
        "ftp://93.184.215.14/",
        "https://user@93.184.215.14/",
        "https://93.184.215.14/#a",
        "https://93.184.215.14:70000/",
        "https:93.184.215.14",
        "https://exa mple.org/",
        "https://10.0.0.1/",
        "https://172.16.5.4/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://198.18.0.1/",
        "https://192.0.2.1/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://[fc00::1]/",
        "https://[fe80::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:93.184.215.14]/",
        "https://[64:ff9b::a00:1]/",
        "https://[2002:a00:1::1]/",
        "https://[::]/",
        "https://167772161/",
        "https://nothing.invalid/"
      })
  void refusesWhatIsNoPublicTarget(String url) {
    Site.register(Site.newPartner(), url)
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/url"))
        .body("errors[0].detail", startsWith("must "));
  }

  @Test
  void nobodyElseSeesIt() {
    Site site = Site.at(receiver);
    Tokens other = Site.newPartner();
    Tokens county = Tokens.staff(Role.ADMINISTRATOR, "430525");
    for (Tokens stranger : List.of(other, county)) {
      Calls.as(stranger).get("/v1/webhooks/{id}", site.webhook()).then().statusCode(404);
      Calls.as(stranger)
          .post("/v1/webhooks/{id}/activation", site.webhook())
          .then()
          .statusCode(404);
      Calls.as(stranger)
          .header("If-Match", Calls.etag(1))
          .delete("/v1/webhooks/{id}", site.webhook())
          .then()
          .statusCode(404);
      Calls.as(stranger).get("/v1/webhooks").then().statusCode(200).body("items", hasSize(0));
    }
    for (String step : List.of("secret", "test")) {
      Calls.as(other).post("/v1/webhooks/{id}/{step}", site.webhook(), step).then().statusCode(404);
    }
    assertEquals(List.of(), receiver.received());
    Calls.as(Tokens.staff(Role.ADMINISTRATOR, "CN"))
        .get("/v1/webhooks")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(site.webhook().toString()))
        .body("items[0].secret", not(notNullValue()));
    Calls.as(site.partner()).get("/v1/webhooks").then().body("items", hasSize(1));
  }

  @Test
  void aPartnerHasAtMostFive() {
    Tokens partner = Site.newPartner();
    List<Integer> answers =
        Crowd.atOnce(8, () -> Site.register(partner, receiver.url()).extract().statusCode());
    assertEquals(
        Stream.concat(Collections.nCopies(5, 201).stream(), Collections.nCopies(3, 409).stream())
            .toList(),
        answers.stream().sorted().toList());
    Site.register(partner, receiver.url())
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/webhook-limit"));
    Site.at(receiver);
  }

  @Test
  void isDeletedWithItsKey() {
    Site site = Site.at(receiver);
    UUID id = site.webhook();
    Calls.as(site.partner()).delete("/v1/webhooks/{id}", id).then().statusCode(428);
    String tag = site.read().extract().header("ETag");
    site.post("secret").statusCode(200);
    delete(site, tag, 412);
    delete(site, site.read().extract().header("ETag"), 204);
    site.read().statusCode(404);
    assertEquals(
        1,
        Database.number(
            "select count(*) from subject_key where subject = ? and wrapped is null", id));
  }

  @Test
  void anUnknownFieldIsRefused() {
    Calls.as(Site.newPartner())
        .body(Map.of("url", receiver.url(), "state", "DISABLED"))
        .post("/v1/webhooks")
        .then()
        .statusCode(400);
  }

  private static void delete(Site site, String tag, int status) {
    Calls.as(site.partner())
        .header("If-Match", tag)
        .delete("/v1/webhooks/{id}", site.webhook())
        .then()
        .statusCode(status);
  }
}
