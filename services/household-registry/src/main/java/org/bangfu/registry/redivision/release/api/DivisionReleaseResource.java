package org.bangfu.registry.redivision.release.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.redivision.DivisionChange;
import org.bangfu.registry.redivision.release.CompareDivisions;
import org.bangfu.registry.redivision.release.DivisionDifferenceKind;
import org.bangfu.registry.redivision.release.DivisionRelease;
import org.bangfu.registry.redivision.release.ProposeChanges;
import org.bangfu.registry.redivision.release.Releases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** The codes of the next year: what differs, and the changes that follow from it. */
@Path("/v1/divisions/releases")
@RunOnVirtualThread
@Tag(name = "Divisions")
public class DivisionReleaseResource {
  private static final String CSV = "text/csv";

  private final CompareDivisions compare;
  private final Releases releases;
  private final ProposeChanges propose;
  private final Caller caller;

  DivisionReleaseResource(
      CompareDivisions compare, Releases releases, ProposeChanges propose, Caller caller) {
    this.compare = compare;
    this.releases = releases;
    this.propose = propose;
    this.caller = caller;
  }

  @POST
  @Consumes(CSV)
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(
      summary = "Compare the codes of a year with the divisions that there are",
      description = "By an administrator of the nation. Nothing changes by it.")
  @RequestBody(
      required = true,
      description = "code,name with a header, in UTF-8; at most 64 MB",
      content =
          @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "Compared",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DivisionReleaseView.class)))
  @APIResponse(responseCode = "422", description = "The file holds no divisions")
  public RestResponse<DivisionReleaseView> uploadDivisionRelease(
      @Parameter(example = "2024年统计用区划代码") @QueryParam("name") @NotBlank @Size(max = 100)
          String name,
      @Parameter(description = "inside of which the file says all there is")
          @QueryParam("within")
          @DefaultValue("CN")
          DivisionCode within,
      InputStream body)
      throws IOException {
    if (!caller.scope().covers(DivisionCode.NATION)) {
      throw Problems.problem(
          CommonProblem.FORBIDDEN, "Releases are for administrators of the nation.");
    }
    java.nio.file.Path file = Files.createTempFile("divisions", ".csv");
    try {
      // a slow caller holds no transaction
      Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
      try (InputStream csv = Files.newInputStream(file)) {
        CompareDivisions.Compared compared =
            compare.compare(within, name.strip(), csv, caller.actor());
        DivisionRelease release = compared.release();
        return ResponseBuilder.<DivisionReleaseView>create(Status.CREATED)
            .location(URI.create("/v1/divisions/releases/" + release.id()))
            .entity(DivisionReleaseView.of(release, compared.differences()))
            .build();
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(summary = "Read one release of divisions, with how many differ")
  public DivisionReleaseView readDivisionRelease(@RestPath UUID id) {
    DivisionRelease release = releases.require(id, caller.scope());
    return DivisionReleaseView.of(release, releases.counts(id));
  }

  @GET
  @Transactional
  @Path("{id}/differences")
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(summary = "List what differs between a release and the divisions, by code")
  public Page<DivisionDifferenceView> listDivisionDifferences(
      @RestPath UUID id,
      @QueryParam("kind") @Nullable DivisionDifferenceKind kind,
      @Parameter(description = "only inside this division")
          @QueryParam("division")
          @DefaultValue("CN")
          DivisionCode division,
      @BeanParam @Valid PageRequest page) {
    releases.require(id, caller.scope());
    return Page.of(
        releases.page(id, kind, division, page.after(), page.rowsToRead()),
        page,
        one -> one.division(),
        DivisionDifferenceView::of);
  }

  @POST
  @Transactional
  @Path("{id}/changes")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(
      summary = "Draft the changes of a county that a release speaks of itself",
      description =
          "Other names, and other codes of what kept its name; all of them or none. What is new, gone or"
              + " used again somebody has to decide. Another account above approves them.")
  public ProposedChangesView proposeDivisionChanges(
      @RestPath UUID id, @NotNull @Valid ProposeChangesRequest request) {
    return new ProposedChangesView(
        propose
            .propose(
                id,
                request.division(),
                request.inForceFrom(),
                request.paper().strip(),
                Acting.of(caller))
            .stream()
            .map(DivisionChange::id)
            .toList());
  }
}
