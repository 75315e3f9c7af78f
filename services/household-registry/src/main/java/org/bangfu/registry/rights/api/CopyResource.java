package org.bangfu.registry.rights.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.quota.CopyQuota;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Gives a household its own data, or the office, so that it hands them over. */
@Path("/v1/households/{id}/copy")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Rights",
    description = "Copies, corrections and erasure for those whom records are of 个人信息权利")
@Looks(
    record = "household",
    fields = {
      "name",
      "nationalId",
      "phone",
      "statement",
      "reason",
      "income",
      "guarantees",
      "exit",
      "clues",
      "contacts",
      "risks",
      "note",
      "measures",
      "insurance",
      "plan",
      "finding",
      "screening",
      "tags",
      "changes",
      "verifier"
    })
public class CopyResource {
  private final HouseholdCopies copies;
  private final CopyQuota quota;
  private final Audit audit;
  private final Caller caller;

  CopyResource(HouseholdCopies copies, CopyQuota quota, Audit audit, Caller caller) {
    this.copies = copies;
    this.quota = quota;
    this.audit = audit;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed(Role.HOUSEHOLD)
  @Operation(summary = "Give a household everything that the registry has of it")
  public RestResponse<HouseholdCopy> copyHousehold(@RestPath UUID id) {
    return everythingOf(id);
  }

  @POST
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Take a household's copy at the office, to hand it over, for a purpose")
  @APIResponse(responseCode = "200", description = "In clear; it is not to be stored on the way")
  @APIResponse(
      responseCode = "429",
      description = "The account has taken as many copies as it may in a day")
  public RestResponse<HouseholdCopy> copyHouseholdForIt(
      @RestPath UUID id, @NotNull @Valid CopyRequest request) {
    audit.shows(List.of(), request.purpose());
    quota.takeOne();
    return everythingOf(id);
  }

  private RestResponse<HouseholdCopy> everythingOf(UUID id) {
    return ResponseBuilder.ok(copies.of(id, caller.scope()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"household-" + id + ".json\"")
        .build();
  }
}
