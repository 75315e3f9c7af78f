package org.bangfu.local.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;

/** Access tokens of the accounts and clients of a running suite. */
public final class LocalTokens {

  private final SuiteFolder suite;
  private final TokenEndpoint endpoint;

  /**
   * Nothing is asked yet.
   *
   * @param port Keycloak's, on 127.0.0.1
   */
  public LocalTokens(SuiteFolder suite, int port) {
    this.suite = suite;
    this.endpoint = new TokenEndpoint(URI.create(issuer(port) + "/protocol/openid-connect/token"));
  }

  /** The issuer that the services trust here. */
  public static String issuer(int port) {
    return "http://127.0.0.1:%d/realms/%s".formatted(port, LocalRealm.NAME);
  }

  /** Every name that may ask for a token: accounts first, then clients. */
  public List<String> names() {
    List<String> names =
        new ArrayList<>(LocalAccount.ALL.stream().map(LocalAccount::name).toList());
    names.addAll(clients());
    return names;
  }

  private List<String> clients() {
    List<String> clients = new ArrayList<>(LocalRealm.partners(suite));
    clients.add(LocalRealm.COUNTY_CLIENT);
    clients.add(LocalRealm.CASHIER_CLIENT);
    return clients;
  }

  /**
   * A new token.
   *
   * @throws SuiteException in one sentence: nobody has that name, or Keycloak does not give it
   */
  public AccessToken of(String name) {
    return endpoint.ask(name, form(name));
  }

  /**
   * The token of an account or client, fetched when it is first needed and again before it ends.
   */
  public Supplier<String> renewed(String name) {
    return new RenewedToken(() -> of(name));
  }

  /** That of the client that plays the sample county. */
  public Supplier<String> ofSampleCounty() {
    return renewed(LocalRealm.COUNTY_CLIENT);
  }

  /**
   * That of the account which confirms what the sample county's client has entered.
   *
   * @param shipped whether it is the county that is shipped, which has a cashier of its own
   */
  public Supplier<String> ofCashier(boolean shipped) {
    return renewed(shipped ? LocalAccount.CASHIER : LocalRealm.CASHIER_CLIENT);
  }

  /** What a person types into a browser: password and, for staff, the present one-time code. */
  public List<String> credentials(String name) {
    LocalSecrets secrets = LocalSecrets.of(suite);
    Optional<LocalAccount> account = LocalAccount.named(name);
    if (account.isEmpty()) {
      refuseUnknown(name);
      return List.of(name, secrets.ofClient(name));
    }
    List<String> credentials = new ArrayList<>(List.of(name, secrets.passwordOf(account.get())));
    code(account.get(), secrets).ifPresent(credentials::add);
    return credentials;
  }

  private Map<String, String> form(String name) {
    LocalSecrets secrets = LocalSecrets.of(suite);
    Map<String, String> form = new LinkedHashMap<>();
    Optional<LocalAccount> account = LocalAccount.named(name);
    if (account.isPresent()) {
      form.put("grant_type", "password");
      form.put("client_id", LocalRealm.PASSWORD_CLIENT);
      form.put("username", name);
      form.put("password", secrets.passwordOf(account.get()));
      code(account.get(), secrets).ifPresent(code -> form.put("totp", code));
    } else {
      refuseUnknown(name);
      form.put("grant_type", "client_credentials");
      form.put("client_id", name);
      form.put("client_secret", secrets.ofClient(name));
    }
    return form;
  }

  private void refuseUnknown(String name) {
    if (!clients().contains(name)) {
      throw new SuiteException(
          "There is no account %s; there are %s.".formatted(name, String.join(", ", names())));
    }
  }

  private static Optional<String> code(LocalAccount account, LocalSecrets secrets) {
    return account.isStaff()
        ? Optional.of(
            OneTimeCode.OF_THE_REALM.at(
                Instant.now(), secrets.codeKeyOf(account).getBytes(US_ASCII)))
        : Optional.empty();
  }
}
