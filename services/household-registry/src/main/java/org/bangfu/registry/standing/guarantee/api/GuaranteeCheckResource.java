package org.bangfu.registry.standing.guarantee.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.standing.guarantee.GuaranteeChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a household is guaranteed, as it was found. */
@Path("/v1/households/{id}/guarantee-checks")
@RunOnVirtualThread
@Tag(name = "Standing")
@Looks(record = "household", fields = "guarantees")
public class GuaranteeCheckResource {
  private final GuaranteeChecks checks;
  private final Households households;
  private final Caller caller;

  GuaranteeCheckResource(GuaranteeChecks checks, Households households, Caller caller) {
    this.checks = checks;
    this.households = households;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(summary = "List what was found at a household, by day")
  public List<GuaranteeCheckView> listGuaranteeChecks(@RestPath UUID id) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return checks.of(id).stream().map(GuaranteeCheckView::of).toList();
  }
}
