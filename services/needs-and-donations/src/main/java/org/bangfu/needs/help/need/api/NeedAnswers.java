package org.bangfu.needs.help.need.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.need.Need;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Needs as answers, with the reason where the caller may know it. */
@ApplicationScoped
public class NeedAnswers {
  private static final String REASON = "reason";

  private final Confidential confidential;
  private final Audit audit;

  NeedAnswers(Confidential confidential, Audit audit) {
    this.confidential = confidential;
    this.audit = audit;
  }

  /** One need, with where it is and which version. */
  public RestResponse<NeedResponse> of(Status status, Need need, DivisionScope scope) {
    return answer(status, need, items(List.of(need), scope).apply(need));
  }

  /** The same for a need whose household's vault is open. */
  RestResponse<NeedResponse> created(Need need, DivisionScope scope, Vaults vaults) {
    audit.shows(List.of(REASON), null);
    return answer(Status.CREATED, need, NeedResponse.of(need, scope, vaults));
  }

  private RestResponse<NeedResponse> answer(Status status, Need need, NeedResponse body) {
    audit.about(need.id());
    return Shown.as(status, "/v1/needs/" + need.id(), need.version(), body);
  }

  /** Makes the items of a list, whose reasons are opened together. */
  Function<Need, NeedResponse> items(List<Need> needs, DivisionScope scope) {
    List<Need> whole = needs.stream().filter(need -> NeedResponse.isWhole(need, scope)).toList();
    if (!whole.isEmpty()) {
      audit.shows(List.of(REASON), null);
    }
    Vaults vaults = confidential.open(whole.stream().map(Need::householdId).toList());
    return need -> NeedResponse.of(need, scope, vaults);
  }
}
