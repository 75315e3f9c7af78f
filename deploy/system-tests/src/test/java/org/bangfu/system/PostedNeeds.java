package org.bangfu.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bangfu.client.needs.model.NeedResponse;
import org.bangfu.county.people.PersonNumbers;

/** Needs of as many households as it takes for the open feed to tell of them. */
final class PostedNeeds {
  private static final int ENOUGH = 5;

  private final RunningSuite suite;
  private final Callers callers;

  PostedNeeds(RunningSuite suite) {
    this.suite = suite;
    this.callers = new Callers(suite);
  }

  /** Their public ids, once the feed has them: posted by one partner, reviewed by the township. */
  List<UUID> inTheFeed(PartnerSite poster, PartnerSite reader) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 1; i <= ENOUGH; i++) {
      NeedResponse need = poster.bringIn(household(i), "partners-page-" + i);
      URI review = suite.urls().needs().resolve("/v1/needs/" + need.getId() + "/publication");
      assertEquals(200, callers.write("officer-430525103", "POST", review, "\"0\"", "{}").status());
      ids.add(need.getPublicId());
    }
    Awaitility.await()
        .ignoreExceptions()
        .until(() -> reader.read(ids.getLast()).getDivision().equals("430525103"));
    return ids;
  }

  private UUID household(int number) {
    String first = "9999991950031" + number + "001";
    String household =
        """
        {"clientReference": "partners-page-%1$d", "number": "partners-page-%1$d", "division": "430525103259",
         "householdType": "ORDINARY", "members": [
           {"name": "司徒试%1$d", "nationalId": "%2$s", "relationToHead": "HEAD", "education": "PRIMARY"}]}
        """
            .formatted(number, first + PersonNumbers.check(first));
    Callers.Answer answer =
        callers.write(
            "manager-430525103259",
            "POST",
            suite.urls().registry().resolve("/v1/households"),
            "\"0\"",
            household);
    assertTrue(Set.of(200, 201).contains(answer.status()), answer.toString());
    return UUID.fromString(answer.body().path("id").asText());
  }
}
