package org.bangfu.needs.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.bangfu.kit.http.CommonProblem;
import org.bangfu.kit.http.Problems;
import org.bangfu.kit.time.BusinessDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many full copies in clear an officer makes for others in a day. */
@ApplicationScoped
public class CopyLimit {
  private final EntityManager entities;
  private final int aDay;

  CopyLimit(EntityManager entities, @ConfigProperty(name = "bangfu.rights.copies-a-day") int aDay) {
    this.entities = entities;
    this.aDay = aDay;
  }

  /**
   * Refuses one more, with 429 until the next day. What was made is counted in the audit, which has
   * each before its answer leaves.
   *
   * @param actor who makes it, as the audit says
   */
  public void require(String actor) {
    Instant today = BusinessDays.today().atStartOfDay(BusinessDays.ZONE).toInstant();
    long made =
        (Long)
            entities
                .createNativeQuery(
                    """
                    select count(*) from audit_entry where actor = :actor and looked_at >= :today
                      and method = 'POST' and route = '/v1/helpers/{id}/copy' and status = 200
                    """,
                    Long.class)
                .setParameter("actor", actor)
                .setParameter("today", today)
                .getSingleResult();
    if (made >= aDay) {
      throw Problems.tryAgain(
          CommonProblem.TOO_MANY_REQUESTS,
          "You have made " + made + " copies today, as many as a day allows.",
          Math.toIntExact(
              Duration.between(Instant.now(), BusinessDays.endOf(BusinessDays.today()))
                  .toSeconds()));
    }
  }
}
