package org.bangfu.needs.help.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;

/** Registers a helper, in the running transaction. */
@ApplicationScoped
public class RegisterHelper {
  private final Helpers helpers;
  private final Confidential confidential;
  private final Event<HelperRegistered> events;

  RegisterHelper(Helpers helpers, Confidential confidential, Event<HelperRegistered> events) {
    this.helpers = helpers;
    this.confidential = confidential;
    this.events = events;
  }

  public Helper register(NewHelper facts) {
    ClosedPeriods.requireOpen(facts.division(), facts.registeredOn());
    UUID person = facts.person();
    UUID id = person == null ? Ids.next() : person;
    Helper helper = new Helper(id, facts, vaults(facts, id), confidential);
    helpers.add(helper);
    events.fire(helper.registered());
    return helper;
  }

  /** Nobody needs a key who tells nothing in confidence. */
  private Vaults vaults(NewHelper facts, UUID id) {
    if (facts.phone() == null && facts.nationalId() == null) {
      return Vaults.NONE;
    }
    // the person of an account may be known by another record of its own
    return facts.person() == null ? confidential.make(id) : confidential.openOrMake(List.of(id));
  }
}
