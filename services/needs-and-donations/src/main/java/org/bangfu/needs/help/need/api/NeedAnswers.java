package org.bangfu.needs.help.need.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.personal.WrappedKey;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.need.KeyedNeed;
import org.bangfu.needs.help.need.Need;
import org.bangfu.needs.help.need.NeedSheet;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Needs as answers, with the reason where the caller may know it. */
@ApplicationScoped
class NeedAnswers {
  private static final String REASON = "reason";

  private final Confidential confidential;
  private final Audit audit;
  private final Caller caller;

  NeedAnswers(Confidential confidential, Audit audit, Caller caller) {
    this.confidential = confidential;
    this.audit = audit;
    this.caller = caller;
  }

  /** One need that was there when it was sent, or has been changed. */
  RestResponse<NeedResponse> there(Need need) {
    NeedSheet sheet = need.sheet();
    DivisionScope scope = caller.scope();
    Vaults vaults =
        NeedResponse.isWhole(sheet, scope)
            ? shown(confidential.open(List.of(sheet.householdId())))
            : Vaults.NONE;
    return answer(Status.OK, sheet, NeedResponse.of(sheet, scope, vaults));
  }

  /** One that was read. */
  RestResponse<NeedResponse> there(KeyedNeed need) {
    return answer(Status.OK, need.need(), items(List.of(need)).apply(need));
  }

  /** One that has just been brought in, whose household's vault is open. */
  RestResponse<NeedResponse> made(Need need, Vaults vaults) {
    NeedSheet sheet = need.sheet();
    return answer(Status.CREATED, sheet, NeedResponse.of(sheet, caller.scope(), shown(vaults)));
  }

  /** Makes the items of a list, each household's vault opened once. */
  Function<KeyedNeed, NeedResponse> items(List<KeyedNeed> needs) {
    DivisionScope scope = caller.scope();
    List<KeyedNeed> whole =
        needs.stream().filter(keyed -> NeedResponse.isWhole(keyed.need(), scope)).toList();
    if (whole.isEmpty()) {
      return keyed -> NeedResponse.of(keyed.need(), scope, Vaults.NONE);
    }
    Map<UUID, WrappedKey> keys = new HashMap<>();
    for (KeyedNeed keyed : whole) {
      WrappedKey key = keyed.key();
      if (key != null) {
        keys.put(keyed.need().householdId(), key);
      }
    }
    Vaults vaults = shown(confidential.open(keys));
    return keyed -> NeedResponse.of(keyed.need(), scope, vaults);
  }

  /** Tells the audit that reasons are shown. */
  private Vaults shown(Vaults vaults) {
    audit.shows(List.of(REASON), null);
    return vaults;
  }

  private RestResponse<NeedResponse> answer(Status status, NeedSheet need, NeedResponse view) {
    audit.about(need.id());
    return Shown.as(status, "/v1/needs/" + need.id(), need.version(), view);
  }
}
