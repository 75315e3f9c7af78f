package org.bangfu.reporting.publication.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.completeness.CheckCompleteness;
import org.bangfu.reporting.publication.Publication;
import org.bangfu.reporting.publication.Publications;
import org.bangfu.reporting.publication.Publish;
import org.bangfu.reporting.publication.Publish.Published;
import org.bangfu.reporting.question.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Figures that are frozen when they are published. */
@Path("/v1/publications")
@RunOnVirtualThread
@Tag(name = "Publications", description = "Figures as they were published 通报")
class PublicationResource {
  private final Publish publish;
  private final Publications publications;
  private final CheckCompleteness completeness;
  private final Caller caller;

  PublicationResource(
      Publish publish, Publications publications, CheckCompleteness completeness, Caller caller) {
    this.publish = publish;
    this.publications = publications;
    this.completeness = completeness;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ADMINISTRATOR})
  @Operation(
      summary = "Freezes the figures of a division and of two levels below it, to date",
      description =
          "What is recorded later changes what is reported now and never what was published. Under"
              + " the same name for the same division and day it is answered as it stands.")
  @APIResponse(responseCode = "201", description = "It is published")
  @APIResponse(responseCode = "200", description = "It was published before")
  public RestResponse<PublicationAnswer> publishFigures(@NotNull @Valid PublishRequest request) {
    Published published =
        publish.publish(
            caller.scope(),
            request.division(),
            request.name(),
            request.asOf(),
            completeness.now().mark(),
            caller.actor());
    Publication publication = published.publication();
    return Shown.as(
        published.isNew() ? Status.CREATED : Status.OK,
        "/v1/publications/" + publication.id(),
        0,
        PublicationAnswer.of(publication));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "What was published that has figures of a division, the first one first")
  public Page<PublicationAnswer> listPublications(
      @QueryParam("division") @Parameter(required = true, example = "430525")
          @Nullable String division,
      @BeanParam @Valid PageRequest page) {
    Parameters parameters = new Parameters();
    DivisionCode of = parameters.division("division", division);
    parameters.check();
    return Page.of(
        publications.of(caller.scope(), of, page.afterId(), page.rowsToRead()),
        page,
        Publication::id,
        PublicationAnswer::of);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "What was published, when and by whom")
  public RestResponse<PublicationAnswer> readPublication(@PathParam("id") UUID id) {
    Publication publication = publications.require(caller.scope(), id);
    return Shown.there("/v1/publications/" + id, 0, PublicationAnswer.of(publication));
  }
}
