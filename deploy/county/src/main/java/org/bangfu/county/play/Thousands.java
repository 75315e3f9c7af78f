package org.bangfu.county.play;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.PlayStopped;

/** Sends what takes a thousand ids at once, all of them or none. */
final class Thousands {
  private static final int MOST = 1000;

  private final Api api;
  private final URI registry;
  private final Tally tally;

  Thousands(Api api, URI registry, Tally tally) {
    this.api = api;
    this.registry = registry;
    this.tally = tally;
  }

  /**
   * Returns when all have been answered.
   *
   * @param fresh how many of a request were not there before
   */
  void send(
      String phase,
      String path,
      List<UUID> ids,
      Function<List<UUID>, Object> request,
      Function<Api.Answer, Integer> fresh) {
    if (ids.isEmpty()) {
      return;
    }
    tally.begin(phase, ids.size());
    for (int first = 0; first < ids.size(); first += MOST) {
      List<UUID> some = ids.subList(first, Math.min(ids.size(), first + MOST));
      Api.Answer answer = api.post(URI.create(registry + path), request.apply(some));
      if (!answer.ok()) {
        throw new PlayStopped(
            "POST %s was refused with status %d: %s."
                .formatted(path, answer.status(), answer.refusal().sentence()));
      }
      int known = some.size() - fresh.apply(answer);
      for (int i = 0; i < some.size(); i++) {
        tally.outcome(i < known);
      }
      tally.done(some.size());
    }
    tally.end();
  }
}
