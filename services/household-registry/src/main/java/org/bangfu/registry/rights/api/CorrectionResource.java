package org.bangfu.registry.rights.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.rights.Correction;
import org.bangfu.registry.rights.CorrectionState;
import org.bangfu.registry.rights.Corrections;
import org.bangfu.registry.rights.DecideCorrection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Corrections as the office works through them. */
@Path("/v1/corrections")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rights")
@Looks(record = "correction", fields = "statement")
public class CorrectionResource {
  private final Corrections corrections;
  private final DecideCorrection decide;
  private final Confidential confidential;
  private final Caller caller;

  CorrectionResource(
      Corrections corrections, DecideCorrection decide, Confidential confidential, Caller caller) {
    this.corrections = corrections;
    this.decide = decide;
    this.confidential = confidential;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "List corrections by village")
  public Page<CorrectionView> listCorrections(
      @QueryParam("state") @DefaultValue("OPEN") CorrectionState state,
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @BeanParam @Valid PageRequest page) {
    return corrections.page(state, division, caller.scope(), page, this::view);
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed({Roles.OFFICES, Role.HOUSEHOLD})
  @Operation(summary = "Read one correction")
  public CorrectionView readCorrection(@RestPath UUID id) {
    return view(corrections.byId(id, caller.scope()));
  }

  @POST
  @Path("{id}/decision")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Accept or refuse a correction; the file itself is changed where it is kept")
  public CorrectionView decideCorrection(
      @RestPath UUID id, @NotNull @Valid DecideCorrectionRequest request) {
    return view(
        decide.decide(
            id,
            request.accepted(),
            new PersonalText(request.answer().strip()),
            caller.actor(),
            caller.scope()));
  }

  private CorrectionView view(Correction correction) {
    return CorrectionView.of(correction, confidential);
  }
}
