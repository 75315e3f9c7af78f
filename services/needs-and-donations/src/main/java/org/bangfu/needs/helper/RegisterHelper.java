package org.bangfu.needs.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Registers a helper, in the running transaction. */
@ApplicationScoped
public class RegisterHelper {
  private final Helpers helpers;
  private final Event<HelperRegistered> events;

  RegisterHelper(Helpers helpers, Event<HelperRegistered> events) {
    this.helpers = helpers;
    this.events = events;
  }

  public Helper register(NewHelper facts) {
    Helper helper = new Helper(facts);
    helpers.add(helper);
    events.fire(helper.registered());
    return helper;
  }
}
