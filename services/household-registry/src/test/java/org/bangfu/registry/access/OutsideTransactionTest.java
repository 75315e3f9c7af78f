package org.bangfu.registry.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;
import org.junit.jupiter.api.Test;

/** What goes in one round trip is no part of the transaction that runs, which goes on after it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OutsideTransactionTest {
  private static final String WHICH = "select cast(pg_current_xact_id() as text) as id";

  @Inject OneRoundTrip floor;
  @Inject EntityManager entities;

  @Test
  void theTransactionThatRunsGoesOn() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          Object own = entities.createNativeQuery(WHICH).getSingleResult();
          Object other =
              floor
                  .rows(
                      DivisionScope.nation(),
                      Condition.of(WHICH, Map.of()),
                      row -> row.getString("id"))
                  .getFirst();
          assertThat(other, not(equalTo(own)));
          assertThat(entities.createNativeQuery(WHICH).getSingleResult(), equalTo(own));
        });
  }
}
