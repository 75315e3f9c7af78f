package org.bangfu.needs.export;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.export.RunExports;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.retention.PurgeAll;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Exporting;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ends a file, and who goes on with one whose maker is not heard of. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EndedExportTest {
  private static final String VILLAGE = "430525107204";
  private static final String UNDER_WAY =
      "update list_export set state = 'RUNNING', lease = gen_random_uuid(), tries = 1, rows_written = 1,"
          + " pieces = 1, alive_until = now() + cast(? as interval) where id = ?";
  private static final String PIECE =
      "insert into list_export_piece (export_id, number, division, content) values (?, 0, '"
          + VILLAGE
          + "', '\\x00')";

  @Inject RunExports exports;
  @Inject PurgeAll purge;

  private final Tokens officer = Exporting.somebody(Role.COUNTY_OFFICER, "430525");

  @BeforeEach
  void nothingElseWaits() {
    exports.run();
  }

  @Test
  void anErasureInItsPlacesEndsIt() {
    UUID helper = helper();
    UUID held = asked("HELPERS", VILLAGE);
    UUID aboveHeld = asked("NEEDS", "430525");
    UUID elsewhere = asked("HELPERS", "430525108");
    exports.run();
    UUID made = asked("HELPERS", VILLAGE);
    underWay(made, "1 minute");
    Calls.as(officer).post("/v1/helpers/{id}/erasure", helper).then().statusCode(200);
    for (UUID id : List.of(held, aboveHeld, made)) {
      assertEquals(0, Exporting.pieces(id));
    }
    Exporting.read(officer, held).body("state", equalTo("EXPIRED"));
    Exporting.read(officer, elsewhere).body("state", equalTo("READY"));
    // what was on its way is made anew
    Exporting.read(officer, made).body("state", equalTo("QUEUED"));
    // and no try of its own has failed
    assertEquals(List.of("0"), Database.rows("select tries from list_export where id = ?", made));
    exports.run();
    List<String> lines = Exporting.lines(Exporting.file(officer, made));
    assertThat(lines, hasItem(startsWith(helper + ",,个人,")));
  }

  @Test
  void anotherInstanceGoesOnFromTheBeginning() {
    UUID helper = helper();
    UUID id = asked("HELPERS", VILLAGE);
    underWay(id, "1 minute");
    assertEquals(0, exports.run());
    Database.changeAsOwner(
        "update list_export set alive_until = now() - interval '1 second' where id = ?", id);
    assertEquals(1, exports.run());
    Exporting.read(officer, id).body("state", equalTo("READY"));
    assertEquals(1, Exporting.pieces(id));
    assertThat(
        Exporting.lines(Exporting.file(officer, id)), hasItem(startsWith(helper + ",王*明,个人,")));
    assertEquals(List.of("2"), Database.rows("select tries from list_export where id = ?", id));
  }

  @Test
  void expiresAndIsForgotten() {
    UUID id = asked("NEEDS", VILLAGE);
    exports.run();
    Database.changeAsOwner(
        "update list_export set expires_at = now() - interval '1 second', asked_at = now() - interval '91 days' where id = ?",
        id);
    Exporting.content(officer, id).statusCode(409);
    purge.run();
    purge.run();
    assertEquals(0, Exporting.pieces(id));
    Exporting.read(officer, id).statusCode(404);
  }

  /** As if another instance made it, and has kept a piece. */
  private static void underWay(UUID export, String alive) {
    Database.changeAsOwner(UNDER_WAY, alive, export);
    Database.changeAsOwner(PIECE, export);
  }

  private UUID asked(String list, String division) {
    return Exporting.asked(
        officer, Exporting.order(list, "CSV").with("filter", Exporting.inside(division)));
  }

  private static UUID helper() {
    return County.id(
        Calls.write()
            .body(
                Body.of("name", "王小明")
                    .with("kind", "PERSON")
                    .with("division", VILLAGE)
                    .with("occurredOn", "2019-04-02"))
            .post("/v1/helpers")
            .then()
            .statusCode(201));
  }
}
