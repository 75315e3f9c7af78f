package org.bangfu.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the committed realm promises, and that the local one only adds to it. */
class RealmTest {

  private static final Path ROOT = Path.of(System.getProperty("bangfu.root"));
  private static final Set<String> ROLES =
      Set.of(
          "county-officer",
          "township-officer",
          "information-manager",
          "liaison",
          "cadre",
          "helper",
          "household",
          "buyer",
          "institution-buyer",
          "producer",
          "partner",
          "analyst",
          "auditor",
          "administrator");
  private static final Set<String> STAFF =
      Set.of(
          "county-officer",
          "township-officer",
          "information-manager",
          "liaison",
          "cadre",
          "analyst",
          "auditor",
          "administrator");

  @TempDir Path home;
  private SuiteFolder suite;
  private ObjectNode deployed;

  @BeforeEach
  void readTheCommittedFile() {
    suite = new SuiteFolder(ROOT, home, SuiteFolder.UP);
    deployed = LocalRealm.deployed(suite.realm());
  }

  @Test
  void hasEveryRoleAndTellsTheServicesThoseAlone() {
    assertEquals(ROLES, texts(deployed.at("/roles/realm"), "name"));
    JsonNode mapping = deployed.path("scopeMappings").get(0);
    assertEquals("bangfu", mapping.path("clientScope").asText());
    Set<String> mapped = new HashSet<>();
    mapping.path("roles").forEach(role -> mapped.add(role.asText()));
    assertEquals(ROLES, mapped);
    for (JsonNode client : deployed.path("clients")) {
      assertFalse(client.path("fullScopeAllowed").asBoolean(true), client.toString());
    }
  }

  @Test
  void asksAllStaffForASecondFactor() {
    Set<String> asked = new HashSet<>();
    for (JsonNode role : deployed.at("/roles/realm")) {
      if (role.at("/composites/client/bangfu/0").asText().equals("staff")) {
        asked.add(role.path("name").asText());
      }
    }
    assertEquals(STAFF, asked);
    for (LocalAccount account : LocalAccount.ALL) {
      assertEquals(STAFF.contains(account.role()), account.isStaff(), account.name());
    }
  }

  @Test
  void holdsNoSecretNoPersonAndNoPasswordClient() {
    Set<String> fields = new TreeSet<>();
    collect(deployed, fields);
    for (String field : List.of("secret", "credentials", "secretData", "privateKey", "password")) {
      assertFalse(fields.contains(field), field);
    }
    for (JsonNode user : deployed.path("users")) {
      assertTrue(user.path("serviceAccountClientId").asText().startsWith("partner-"));
    }
    for (JsonNode client : deployed.path("clients")) {
      assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true), client.toString());
      assertFalse(client.path("implicitFlowEnabled").asBoolean(true), client.toString());
    }
  }

  @Test
  void leavesDivisionsAndPersonToAdministrators() throws Exception {
    JsonNode profile =
        deployed.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config");
    JsonNode attributes =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(profile.path("kc.user.profile.config").get(0).asText())
            .path("attributes");
    List<String> guarded = new ArrayList<>();
    for (JsonNode attribute : attributes) {
      if (attribute.at("/permissions/edit").toString().equals("[\"admin\"]")) {
        guarded.add(attribute.path("name").asText());
      }
    }
    assertTrue(guarded.containsAll(List.of("username", "divisions", "person")), guarded.toString());
  }

  @Test
  void differsLocallyInTheAdditionsAlone() {
    ObjectNode local = LocalRealm.of(suite, SuitePorts.from(Map.of())).json();
    Set<String> names = new TreeSet<>();
    local.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> local.get(name).equals(deployed.get(name)));
    assertEquals(
        Set.of(
            "realm", "sslRequired", "otpPolicyCodeReusable", "passwordPolicy", "clients", "users"),
        names);
    assertEquals("bangfu-local", local.path("realm").asText());

    for (JsonNode client : deployed.path("clients")) {
      ObjectNode same = named(local.path("clients"), "clientId", client.path("clientId").asText());
      assertEquals(client.path("serviceAccountsEnabled").asBoolean(), same.has("secret"));
      same.remove("secret");
      if (client.path("clientId").asText().equals("bangfu-web")) {
        same.set("redirectUris", client.path("redirectUris"));
        same.set("webOrigins", client.path("webOrigins"));
      }
      assertEquals(client, same);
    }
    Set<String> added = texts(local.path("clients"), "clientId");
    added.removeAll(texts(deployed.path("clients"), "clientId"));
    assertEquals(Set.of("bangfu-local", "sample-county", "sample-cashier"), added);
    deployed
        .path("users")
        .forEach(user ->
            assertEquals(
                user, named(local.path("users"), "username", user.path("username").asText())));
  }

  @Test
  void readsTheSameInEveryProcess() {
    // what is compared to tell whether the realm must be imported anew
    JsonNode code =
        named(
                LocalRealm.of(suite, SuitePorts.from(Map.of())).json().path("users"),
                "username",
                "officer-430525")
            .path("credentials")
            .path(1);
    assertEquals(
        "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}",
        code.path("credentialData").asText());
  }

  @Test
  void keepsSecretsOfADataFolderToItsUser() throws Exception {
    ObjectNode first = LocalRealm.of(suite, SuitePorts.from(Map.of())).json();
    assertEquals(first, LocalRealm.of(suite, SuitePorts.from(Map.of())).json());
    Path secrets = suite.keycloak().resolve("secrets.properties");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)));
  }

  private static ObjectNode named(JsonNode list, String field, String name) {
    for (JsonNode each : list) {
      if (each.path(field).asText().equals(name)) {
        return each.deepCopy();
      }
    }
    throw new AssertionError("no " + name);
  }

  private static Set<String> texts(JsonNode list, String field) {
    Set<String> texts = new TreeSet<>();
    list.forEach(each -> texts.add(each.path(field).asText()));
    return texts;
  }

  private static void collect(JsonNode node, Set<String> fields) {
    node.fieldNames().forEachRemaining(fields::add);
    node.forEach(child -> collect(child, fields));
  }
}
