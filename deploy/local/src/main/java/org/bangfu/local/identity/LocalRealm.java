package org.bangfu.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;

/** The deployment's realm with what is added on one machine, as Keycloak imports it. */
final class LocalRealm {

  static final String NAME = "bangfu-local";

  /** The client with which the command line gets tokens by password; only this realm has it. */
  static final String PASSWORD_CLIENT = "bangfu-local";

  /** The client that plays the sample county. */
  static final String COUNTY_CLIENT = "sample-county";

  /** The client that confirms what that one has entered, for counties without a cashier here. */
  static final String CASHIER_CLIENT = "sample-cashier";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode realm;

  private LocalRealm(ObjectNode realm) {
    this.realm = realm;
  }

  /** The merged realm of a data folder. */
  static LocalRealm of(SuiteFolder suite, SuitePorts ports) {
    LocalRealm merged = new LocalRealm(deployed(suite.realm()));
    LocalSecrets secrets = LocalSecrets.of(suite);
    merged.relax();
    merged.openWebClient(ports);
    merged.addClients(secrets);
    merged.addAccounts(secrets);
    return merged;
  }

  /** The committed file. */
  static ObjectNode deployed(Path file) {
    try {
      return (ObjectNode) JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new SuiteException("The realm can't be read: " + e.getMessage(), e);
    }
  }

  /** The names of the deployment's partner clients, each with a secret of its own. */
  static List<String> partners(SuiteFolder suite) {
    List<String> partners = new ArrayList<>();
    for (JsonNode client : deployed(suite.realm()).path("clients")) {
      if (client.path("serviceAccountsEnabled").asBoolean()) {
        partners.add(client.path("clientId").asText());
      }
    }
    return partners;
  }

  ObjectNode json() {
    return realm;
  }

  private void relax() {
    realm.put("realm", NAME);
    // http, on the loopback only
    realm.put("sslRequired", "external");
    // a test may need two tokens of one account within half a minute
    realm.put("otpPolicyCodeReusable", true);
    realm.put(
        "passwordPolicy",
        realm.path("passwordPolicy").asText().replaceAll(" and forceExpired[^ ]*", ""));
  }

  private void openWebClient(SuitePorts ports) {
    ObjectNode web = client("bangfu-web");
    ArrayNode redirects = web.putArray("redirectUris");
    ArrayNode origins = web.putArray("webOrigins");
    // the dashboard, and the documentation of each service
    List<Integer> pages = new ArrayList<>(List.of(ports.of(SuiteService.REPORTING)));
    for (SuiteService service : SuiteService.values()) {
      pages.add(ports.of(SuitePorts.management(service)));
    }
    for (int port : pages) {
      for (String host : List.of("127.0.0.1", "localhost")) {
        String origin = "http://%s:%d".formatted(host, port);
        redirects.add(origin + "/*");
        origins.add(origin);
      }
    }
  }

  private ObjectNode client(String name) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals(name)) {
        return (ObjectNode) client;
      }
    }
    throw new IllegalStateException("The realm has no client " + name);
  }

  private void addClients(LocalSecrets secrets) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("serviceAccountsEnabled").asBoolean()) {
        String name = client.path("clientId").asText();
        ((ObjectNode) client).put("secret", secrets.ofClient(name));
      }
    }
    clients()
        .add(
            newClient(PASSWORD_CLIENT)
                .put("publicClient", true)
                .put("directAccessGrantsEnabled", true));
    addOffice(COUNTY_CLIENT, List.of("county-officer", "partner", "administrator"), secrets);
    addOffice(CASHIER_CLIENT, List.of("county-officer"), secrets);
  }

  /** A client that acts for the office, wherever the county that it plays is. */
  private void addOffice(String name, List<String> roles, LocalSecrets secrets) {
    clients()
        .add(
            newClient(name)
                .put("publicClient", false)
                .put("serviceAccountsEnabled", true)
                .put("secret", secrets.ofClient(name)));
    ObjectNode office =
        users()
            .addObject()
            .put("username", "service-account-" + name)
            .put("enabled", true)
            .put("serviceAccountClientId", name);
    roles.forEach(office.putArray("realmRoles")::add);
    office.putObject("attributes").putArray("divisions").add("CN");
  }

  private static ObjectNode newClient(String name) {
    ObjectNode client = JSON.createObjectNode();
    client.put("clientId", name).put("enabled", true).put("protocol", "openid-connect");
    client.put("standardFlowEnabled", false).put("implicitFlowEnabled", false);
    client.put("directAccessGrantsEnabled", false).put("serviceAccountsEnabled", false);
    client.put("fullScopeAllowed", false);
    List.of("basic", "acr", "bangfu").forEach(client.putArray("defaultClientScopes")::add);
    client.putArray("optionalClientScopes");
    return client;
  }

  private void addAccounts(LocalSecrets secrets) {
    for (LocalAccount account : LocalAccount.ALL) {
      ObjectNode user =
          users()
              .addObject()
              .put("id", account.account().toString())
              .put("username", account.name())
              .put("enabled", true);
      user.putArray("realmRoles").add(account.role());
      ObjectNode attributes = user.putObject("attributes");
      attributes.putArray("person").add(account.person().toString());
      ArrayNode credentials = user.putArray("credentials");
      credentials.addObject().put("type", "password").put("value", secrets.passwordOf(account));
      if (account.isStaff()) {
        account.divisions().forEach(attributes.putArray("divisions")::add);
        credentials.add(oneTimeCodes(secrets.codeKeyOf(account)));
      }
    }
  }

  private static ObjectNode oneTimeCodes(String key) {
    // in one order whatever the process: a realm that reads differently would be imported anew
    ObjectNode kind =
        JSON.createObjectNode()
            .put("subType", "totp")
            .put("digits", OneTimeCode.OF_THE_REALM.digits())
            .put("counter", 0)
            .put("period", OneTimeCode.STEP.toSeconds())
            .put("algorithm", OneTimeCode.OF_THE_REALM.algorithm());
    return JSON.createObjectNode()
        .put("type", "otp")
        .put("secretData", JSON.createObjectNode().put("value", key).toString())
        .put("credentialData", kind.toString());
  }

  private ArrayNode clients() {
    return (ArrayNode) realm.path("clients");
  }

  private ArrayNode users() {
    return (ArrayNode) realm.path("users");
  }
}
