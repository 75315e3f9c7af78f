package org.bangfu.needs.permission.consent;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What may be told of the subjects has changed; once for all that one statement has changed. */
public record ConsentsChanged(List<UUID> subjects) {

  static ConsentsChanged of(Collection<Consent> consents) {
    return new ConsentsChanged(consents.stream().map(Consent::subject).distinct().toList());
  }
}
