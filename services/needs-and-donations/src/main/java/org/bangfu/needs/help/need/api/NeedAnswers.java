package org.bangfu.needs.help.need.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.need.Need;
import org.jboss.resteasy.reactive.RestResponse;

/** Needs as answers, with the reason where the caller may know it. */
@ApplicationScoped
class NeedAnswers {
  private static final String REASON = "reason";

  private final Confidential confidential;
  private final Audit audit;
  private final Caller caller;
  private final Views<Need, NeedResponse> views;

  NeedAnswers(Confidential confidential, Audit audit, Caller caller) {
    this.confidential = confidential;
    this.audit = audit;
    this.caller = caller;
    this.views =
        Views.together("/v1/needs/", Need::id, Need::version, this::items).telling(audit::about);
  }

  /** One need that was there, or has been changed. */
  RestResponse<NeedResponse> there(Need need) {
    return views.there(need);
  }

  /** One that has just been brought in, whose household's vault is open. */
  RestResponse<NeedResponse> made(Need need, Vaults vaults) {
    audit.shows(List.of(REASON), null);
    return views.made(need, NeedResponse.of(need, caller.scope(), vaults));
  }

  /** Makes the items of a list, whose reasons are opened together. */
  Function<Need, NeedResponse> items(List<Need> needs) {
    DivisionScope scope = caller.scope();
    List<Need> whole = needs.stream().filter(need -> NeedResponse.isWhole(need, scope)).toList();
    if (!whole.isEmpty()) {
      audit.shows(List.of(REASON), null);
    }
    Vaults vaults = confidential.open(whole.stream().map(Need::householdId).toList());
    return need -> NeedResponse.of(need, scope, vaults);
  }
}
