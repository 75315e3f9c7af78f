package org.bangfu.needs.permission.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.record.origin.Acting;

/** Gives consents that come with something else, in the running transaction. */
@ApplicationScoped
public class GiveFirstConsents {
  private final WriteConsents write;

  GiveFirstConsents(WriteConsents write) {
    this.write = write;
  }

  /**
   * Gives them in one statement; in none where there are none. A live consent stays, and so does
   * what a subject has said on a later day. What a website brings is pending, and is not there at
   * all where the subject has withdrawn a consent before.
   *
   * @param consents of subjects for which the caller may act; the first of each counts
   */
  public void giveWhereNoneIsLive(Acting acting, Collection<NewConsent> consents) {
    Map<UUID, NewConsent> first = new LinkedHashMap<>();
    consents.forEach(consent -> first.putIfAbsent(consent.subject().id(), consent));
    if (!first.isEmpty()) {
      write.write(acting, List.copyOf(first.values()), false);
    }
  }
}
