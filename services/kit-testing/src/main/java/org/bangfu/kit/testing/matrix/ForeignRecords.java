package org.bangfu.kit.testing.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Repository;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.matrix.RawCalls.Answer;

/**
 * Records of one division, and everything that staff of another can ask for them: each answer must
 * be the one that a record gets that does not exist.
 */
public final class ForeignRecords {
  private static final List<String> STAFF =
      List.of(
          Role.COUNTY_OFFICER,
          Role.TOWNSHIP_OFFICER,
          Role.INFORMATION_MANAGER,
          Role.LIAISON,
          Role.CADRE,
          Role.ANALYST,
          Role.ADMINISTRATOR);

  private final List<PublishedOperation> operations;
  private final String home;
  private final String foreign;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Body> bodies = new HashMap<>();

  private ForeignRecords(List<PublishedOperation> operations, String home, String foreign) {
    this.operations = operations;
    this.home = home;
    this.foreign = foreign;
  }

  /**
   * @param home the division whose staff sees the records
   * @param foreign another one, whose staff must not
   */
  public static ForeignRecords of(String service, String home, String foreign) {
    return new ForeignRecords(
        PublishedOperation.of(Repository.contracts().resolve("openapi").resolve(service + ".yaml")),
        home,
        foreign);
  }

  /**
   * Names a record.
   *
   * @param collection the path up to the record's id, such as {@code /v1/households/}
   */
  public ForeignRecords record(String collection, Object id) {
    ids.put(collection, id.toString());
    return this;
  }

  /** A body with which the operation gets as far as looking for the record. */
  public ForeignRecords body(String operationId, Body body) {
    bodies.put(operationId, body);
    return this;
  }

  /** Every operation on a record answers the foreign as it answers for one that is not there. */
  public void answerAsMissing() {
    List<String> wrong = new ArrayList<>();
    for (PublishedOperation operation : operations) {
      String collection = collection(operation);
      String id = ids.get(collection);
      if (!operation.isOfOne() || id == null) {
        continue;
      }
      for (String role : STAFF) {
        if (operation.allows(role)) {
          wrong.addAll(compare(operation, collection, id, Tokens.staff(role, foreign).signed()));
          if (operation.reads()) {
            Answer own = call(operation, collection, id, Tokens.staff(role, home).signed());
            if (own.status() != 200) {
              wrong.add(operation + " as " + role + " of " + home + " → " + own);
            }
          }
        }
      }
    }
    AccessMatrix.fail(wrong);
  }

  /** No list, of all or of the home division, tells foreign staff of the records. */
  public void areNotListed() {
    List<String> wrong = new ArrayList<>();
    for (PublishedOperation operation : operations) {
      for (String role : STAFF) {
        if (!operation.reads() || operation.isOfOne() || !operation.allows(role)) {
          continue;
        }
        for (String query : List.of("", "?division=" + home)) {
          Answer answer =
              RawCalls.send(
                  "GET", operation.path() + query, Tokens.staff(role, foreign).signed(), null, "");
          if (answer.status() >= 500
              || ids.values().stream().anyMatch(id -> answer.body().contains(id))) {
            wrong.add(operation + query + " as " + role + " → " + answer);
          }
        }
      }
    }
    AccessMatrix.fail(wrong);
  }

  private List<String> compare(
      PublishedOperation operation, String collection, String id, String token) {
    List<String> wrong = new ArrayList<>();
    String missing = UUID.randomUUID().toString();
    Answer[] answers = new Answer[2];
    long forForeign = Statements.during(() -> answers[0] = call(operation, collection, id, token));
    long forMissing =
        Statements.during(() -> answers[1] = call(operation, collection, missing, token));
    Answer ofForeign = answers[0];
    if (ofForeign.status() != 404
        || answers[1].status() != 404
        || !ofForeign.comparable(id).equals(answers[1].comparable(missing))) {
      wrong.add(operation + " → " + ofForeign + " and for a missing one " + answers[1]);
    } else if (forForeign != forMissing) {
      wrong.add(operation + " took " + forForeign + " statements, a missing one " + forMissing);
    }
    return wrong;
  }

  private Answer call(PublishedOperation operation, String collection, String id, String token) {
    String path =
        operation
            .path()
            .replaceFirst("^" + collection + "\\{[^}]*}", collection + id)
            .replaceAll("\\{[^}]*}", UUID.nameUUIDFromBytes(new byte[0]).toString());
    return RawCalls.send(
        operation.method(),
        path,
        token,
        operation.mediaType(),
        bodies.getOrDefault(operation.id(), Body.empty()).toString());
  }

  private static String collection(PublishedOperation operation) {
    int brace = operation.path().indexOf('{');
    return brace < 0 ? "" : operation.path().substring(0, brace);
  }
}
