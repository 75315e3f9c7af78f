package org.bangfu.kit.testing.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Repository;
import org.bangfu.kit.testing.matrix.RawCalls.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of one service. Each check goes through all operations and names all that is wrong.
 */
public final class AccessMatrix {
  private static final String HOME = "430525";

  /** Where the only operations are that need no token; all of them read. */
  private static final String OPEN_PATHS = "/v1/public/";

  /** Beside them the one path on which a signature stands for a token. */
  private static final String SIGNED_PATHS = "/v1/payment-notifications/";

  private final List<PublishedOperation> operations;
  private final Map<String, String> parameters = new HashMap<>();

  private AccessMatrix(List<PublishedOperation> operations) {
    this.operations = operations;
  }

  /** The matrix of the service whose contract has this name. */
  public static AccessMatrix of(String service) {
    return new AccessMatrix(
        PublishedOperation.of(
            Repository.contracts().resolve("openapi").resolve(service + ".yaml")));
  }

  /** What to put for a path parameter that is no UUID. */
  public AccessMatrix with(String parameter, String value) {
    parameters.put(parameter, value);
    return this;
  }

  /** Nobody without a token gets anything but a 401 problem, beside what is open and says so. */
  public void refusesTheUnknown() {
    List<String> wrong = new ArrayList<>();
    for (PublishedOperation operation : operations) {
      Answer answer = call(operation, null);
      if (operation.isOpen()) {
        boolean meant =
            operation.reads()
                ? operation.path().startsWith(OPEN_PATHS)
                : operation.path().startsWith(SIGNED_PATHS);
        if (!meant || !entered(answer)) {
          wrong.add(operation + " → " + answer);
        }
      } else if (answer.status() != 401
          || !answer.isProblem()
          || !answer.challenge().startsWith("Bearer")) {
        wrong.add(operation + " → " + answer);
      }
    }
    fail(wrong);
  }

  /** Each role gets past the door where the contract says so, and a 403 problem elsewhere. */
  public void letsInWhomTheContractNames() {
    List<String> wrong = new ArrayList<>();
    Map<String, String> tokens = new HashMap<>();
    for (PublishedOperation operation : operations) {
      for (String role : Role.ALL) {
        Answer answer = call(operation, tokens.computeIfAbsent(role, r -> RoleTokens.of(r, HOME)));
        boolean refused = answer.status() == 403 && answer.isProblem();
        if (operation.allows(role) ? !entered(answer) : !refused) {
          wrong.add(operation + " as " + role + " → " + answer);
        }
      }
    }
    fail(wrong);
  }

  /** No spelling of a path opens what its plain spelling keeps shut. */
  public void isNotTrickedByPaths() {
    List<String> wrong = new ArrayList<>();
    for (PublishedOperation operation : operations) {
      if (operation.isOpen()) {
        continue;
      }
      String outsider =
          Role.ALL.stream().filter(r -> !operation.allows(r)).findFirst().orElse(null);
      String shut = outsider == null ? null : RoleTokens.of(outsider, HOME);
      List<String> tricks = new ArrayList<>(PathTricks.of(plain(operation)));
      tricks.add(OPEN_PATHS + "../.." + plain(operation));
      tricks.add(OPEN_PATHS + "%2e%2e/%2e%2e" + plain(operation));
      for (String path : tricks) {
        for (String token : shut == null ? new String[] {""} : new String[] {"", shut}) {
          Answer answer =
              RawCalls.send(
                  operation.method(),
                  path,
                  token.isEmpty() ? null : token,
                  operation.mediaType(),
                  "{}");
          if (answer.status() < 400 || answer.status() >= 500) {
            wrong.add(operation.method() + " " + path + " → " + answer);
          }
        }
      }
    }
    fail(wrong);
  }

  /** A header that names another method does not change the method. */
  public void isNotTrickedByMethods() {
    List<String> wrong = new ArrayList<>();
    for (PublishedOperation operation : operations.stream().filter(o -> !o.isOpen()).toList()) {
      wrong.addAll(PathTricks.overriddenMethods(operation, plain(operation)));
    }
    fail(wrong);
  }

  /** No request sets what only the service may set. */
  public void refusesForeignProperties() {
    List<String> wrong = new ArrayList<>();
    for (PublishedOperation operation : operations) {
      if (!operation.takesJson()) {
        continue;
      }
      String role = operation.allows(Role.COUNTY_OFFICER) ? Role.COUNTY_OFFICER : first(operation);
      for (String property :
          List.of("status", "state", "verified", "id", "version", "recordedAt")) {
        Answer answer =
            RawCalls.send(
                operation.method(),
                plain(operation),
                RoleTokens.of(role, HOME),
                operation.mediaType(),
                "{\"" + property + "\": \"VERIFIED\"}");
        if (answer.status() != 400 || !answer.body().contains("/" + property)) {
          wrong.add(operation + " with " + property + " → " + answer);
        }
      }
    }
    fail(wrong);
  }

  /** Tokens that are not the issuer's for this service, now, open nothing. */
  public void refusesWrongTokens() {
    fail(WrongTokens.entering(operations));
  }

  /** What runs inside is not at the API's port, whoever asks and however the path is spelled. */
  public void keepsItsInsideToItself() {
    fail(Ports.insideAtTheApis());
  }

  /** Nor is the API at the port beside it. */
  public void keepsTheApiToItsPort() {
    fail(Ports.apiAtTheOther(operations, this::plain));
  }

  private static boolean entered(Answer answer) {
    // a test's outbox has no relay: whoever may ask hears that there is none yet
    return answer.status() != 401
        && answer.status() != 403
        && (answer.status() < 500 || answer.body().contains("/relay-behind\""));
  }

  private static String first(PublishedOperation operation) {
    return operation.roles().stream().sorted().findFirst().orElseThrow();
  }

  private Answer call(PublishedOperation operation, @Nullable String token) {
    return RawCalls.send(operation.method(), plain(operation), token, operation.mediaType(), "{}");
  }

  private String plain(PublishedOperation operation) {
    String path = operation.path();
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
  }

  static void fail(List<String> wrong) {
    if (!wrong.isEmpty()) {
      throw new AssertionError(wrong.size() + " are wrong:\n" + String.join("\n", wrong));
    }
  }
}
