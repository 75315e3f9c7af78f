package org.bangfu.needs.outside.webhook;

import org.bangfu.kit.testing.Database;
import org.junit.jupiter.api.AfterEach;

/** A test with a partner's receiver, which nothing is sent to after it. */
abstract class Receiving {
  final Receiver receiver = new Receiver();

  @AfterEach
  void forget() {
    receiver.close();
    Database.changeAsOwner("delete from webhook");
  }
}
