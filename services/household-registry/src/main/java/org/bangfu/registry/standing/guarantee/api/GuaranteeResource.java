package org.bangfu.registry.standing.guarantee.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.kit.value.time.NotInFuture;
import org.bangfu.registry.standing.guarantee.CheckGuarantees;
import org.bangfu.registry.standing.guarantee.DueHouseholds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** What was found at the households of a village. */
@Path("/v1/guarantee-checks")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standing")
@Looks(record = "household", fields = "guarantees")
public class GuaranteeResource {
  private final CheckGuarantees check;
  private final DueHouseholds due;
  private final Caller caller;

  GuaranteeResource(CheckGuarantees check, DueHouseholds due, Caller caller) {
    this.check = check;
    this.due = due;
    this.caller = caller;
  }

  /**
   * How much was written down.
   *
   * @param households at which it was found
   * @param items of all of them
   */
  @Schema(name = "CheckedGuarantees")
  public record Checked(int households, int items) {}

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Write down what was found at up to 1,000 households on a day",
      description = "All of it or nothing: where a household is not the caller's, none is written.")
  @APIResponse(
      responseCode = "201",
      description = "It is written down",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Checked.class)))
  public RestResponse<Checked> checkGuarantees(@NotNull @Valid CheckGuaranteesRequest request) {
    int items =
        check.record(
            caller.scope(),
            request.found(),
            BusinessDays.orToday(request.checkedOn()),
            caller.actor());
    return RestResponse.status(Status.CREATED, new Checked(request.items().size(), items));
  }

  @GET
  @Path("due")
  @RolesAllowed(Roles.STAFF)
  @Operation(
      summary = "List where somebody has yet to look, or something is lacking",
      description =
          "Households on the poverty register or watched, whose file is open, of which an item was not"
              + " looked at since a day or was then found lacking (未核查、未达标户); by village.")
  public Page<DueHouseholdView> listGuaranteesDue(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(
              description = "the first day of the period of checks; the year's first day if absent",
              example = "2020-07-01")
          @QueryParam("since")
          @Nullable
          @NotInFuture
          LocalDate since,
      @BeanParam @Valid PageRequest page) {
    LocalDate from = since == null ? BusinessDays.today().withDayOfYear(1) : since;
    return Page.of(
        due.page(division, from, caller.scope(), PlaceCursor.of(page), page.rowsToRead()),
        page,
        household -> PlaceCursor.of(household.division(), household.id()),
        DueHouseholdView::of);
  }
}
