package org.bangfu.needs.permission.disclosure.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.permission.disclosure.Disclosure;
import org.bangfu.needs.permission.disclosure.Disclosures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Disclosures over HTTP. */
@Path("/v1/disclosures")
@RunOnVirtualThread
@Tag(name = "Disclosures", description = "What partner websites were told about whom 信息提供记录")
public class DisclosureResource {
  private final Disclosures disclosures;
  private final Households households;
  private final Audit audit;
  private final Caller caller;

  DisclosureResource(Disclosures disclosures, Households households, Audit audit, Caller caller) {
    this.disclosures = disclosures;
    this.households = households;
    this.audit = audit;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.HOUSEHOLD})
  @Looks(record = "disclosure")
  @Operation(summary = "List what partner websites were told about a household, newest first")
  @APIResponse(responseCode = "200", description = "OK")
  @APIResponse(
      responseCode = "404",
      description = "There is no such household, or it is outside of the caller's divisions")
  public Page<DisclosureView> listDisclosures(
      @Parameter(description = "the caller itself if absent, where it is a household")
          @QueryParam("householdId")
          @Nullable UUID householdId,
      @BeanParam @Valid PageRequest page) {
    UUID subject = householdId == null ? caller.personAs(Role.HOUSEHOLD) : householdId;
    if (subject == null) {
      throw Problems.invalid("?householdId", "must be given");
    }
    audit.about(subject);
    if (households.known(caller.scope(), List.of(subject)).isEmpty()) {
      throw Problems.notFound("household", subject);
    }
    return Page.of(disclosures.about(subject, page), page, Disclosure::id, DisclosureView::of);
  }
}
