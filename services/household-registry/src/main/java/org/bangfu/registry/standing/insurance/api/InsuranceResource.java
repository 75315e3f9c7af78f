package org.bangfu.registry.standing.insurance.api;

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
import org.bangfu.registry.standing.insurance.BuyInsurance;
import org.bangfu.registry.standing.insurance.InsuranceKind;
import org.bangfu.registry.standing.insurance.InsuranceLists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Policies that are bought for many households at once, and who has one. */
@Path("/v1/insurance-policies")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Insurance", description = "Insurance against falling back into poverty 防贫保险")
@Looks(record = "household", fields = "insurance")
public class InsuranceResource {
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final BuyInsurance buy;
  private final InsuranceLists lists;
  private final Caller caller;

  InsuranceResource(BuyInsurance buy, InsuranceLists lists, Caller caller) {
    this.buy = buy;
    this.lists = lists;
    this.caller = caller;
  }

  /**
   * What became of a call.
   *
   * @param policies that were not there before
   */
  @Schema(name = "BoughtInsurance")
  public record Bought(int policies) {}

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Write down a policy that is bought for up to 1,000 households",
      description =
          "All of them or none: each has an open file, and no other policy of the kind on one of the"
              + " days. The same again changes nothing. The figures of who is insured fall by"
              + " themselves after the last day.")
  @APIResponse(
      responseCode = "201",
      description = "They are insured",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Bought.class)))
  public RestResponse<Bought> buyInsurance(@NotNull @Valid BuyInsuranceRequest request) {
    int bought =
        buy.buy(
            caller.scope(), request.households(), request.terms(), request.day(), caller.actor());
    return RestResponse.status(Status.CREATED, new Bought(bought));
  }

  @GET
  @RolesAllowed(Roles.STAFF)
  @Operation(
      summary = "List the households that are insured on a day",
      description =
          "By village, a line for each policy; of households whose file is open. With endingBy a page"
              + " is bounded by what ends in the division between on and endingBy, however much was"
              + " ever bought.")
  public Page<InsuredItem> listInsuredHouseholds(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "only of this kind") @QueryParam("kind")
          @Nullable InsuranceKind kind,
      @Parameter(description = "today if absent; it may lie ahead", example = "2020-07-08")
          @QueryParam("on")
          @Nullable LocalDate on,
      @Parameter(description = "only what ends by this day", example = "2020-12-31")
          @QueryParam("endingBy")
          @Nullable LocalDate endingBy,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        lists.page(
            division,
            kind,
            BusinessDays.orToday(on),
            endingBy == null ? NEVER : endingBy,
            caller.scope(),
            PlaceCursor.of(page),
            page.rowsToRead()),
        page,
        line -> PlaceCursor.of(line.division(), line.policy()),
        InsuredItem::of);
  }
}
