package org.bangfu.registry.benefit.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.benefit.BenefitCursor;
import org.bangfu.registry.benefit.Benefits;
import org.bangfu.registry.household.Households;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a household received and earned. */
@Path("/v1/households/{id}/benefits")
@RunOnVirtualThread
@Tag(name = "Benefits", description = "What each household received and earned 受益台账")
public class BenefitResource {
  private final Benefits benefits;
  private final Households households;
  private final Caller caller;

  BenefitResource(Benefits benefits, Households households, Caller caller) {
    this.benefits = benefits;
    this.households = households;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Looks(record = "household")
  @Operation(summary = "List what a household received and earned, by day")
  public Page<BenefitView> listBenefits(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return Page.of(
        benefits.of(id, caller.scope(), BenefitCursor.of(page), page.rowsToRead()),
        page,
        BenefitCursor::of,
        BenefitView::of);
  }
}
