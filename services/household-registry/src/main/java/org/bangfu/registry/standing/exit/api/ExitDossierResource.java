package org.bangfu.registry.standing.exit.api;

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
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.StepOrigin;
import org.bangfu.registry.standing.exit.DossierLists;
import org.bangfu.registry.standing.exit.DossierState;
import org.bangfu.registry.standing.exit.MoveExits;
import org.bangfu.registry.standing.exit.ProposeExits;
import org.bangfu.registry.standing.exit.TakeExits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exits from the poverty register on their way, up to a thousand households at once. */
@Path("/v1/exit-dossiers")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standing")
@Looks(record = "household", fields = "exit")
public class ExitDossierResource {
  private final ProposeExits propose;
  private final MoveExits move;
  private final TakeExits take;
  private final DossierLists lists;
  private final Caller caller;

  ExitDossierResource(
      ProposeExits propose, MoveExits move, TakeExits take, DossierLists lists, Caller caller) {
    this.propose = propose;
    this.move = move;
    this.take = take;
    this.lists = lists;
    this.caller = caller;
  }

  /**
   * What became of a call.
   *
   * @param households that took the step
   * @param refused those of them that most of the village was not for
   */
  @Schema(name = "MovedExits")
  public record Moved(int households, int refused) {}

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Propose that households leave the poverty register",
      description = "拟退出. All of them or none: each is on the register and has no exit proposed.")
  public Moved proposeExits(@NotNull @Valid HouseholdsOnDayRequest request) {
    propose.propose(caller.scope(), request.households(), request.day(), caller.actor());
    return new Moved(request.households().size(), 0);
  }

  @POST
  @Path("votes")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Write down how a village voted on exits",
      description =
          "民主评议. An exit that more than half of those who were there are not for is refused by"
              + " it.")
  public Moved voteOnExits(@NotNull @Valid VoteOnExitsRequest request) {
    int carried = move.vote(caller.scope(), request.voted(), request.day(), caller.actor());
    return new Moved(request.items().size(), request.items().size() - carried);
  }

  @POST
  @Path("township-checks")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Check exits for the township", description = "乡镇审核")
  public Moved checkExits(@NotNull @Valid HouseholdsOnDayRequest request) {
    move.check(
        caller.scope(), request.households(), request.day(), caller.actor(), caller.account());
    return new Moved(request.households().size(), 0);
  }

  @POST
  @Path("confirmations")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Confirm exits for the county",
      description = "县级核定, by another account than checked them for the township.")
  public Moved confirmExits(@NotNull @Valid HouseholdsOnDayRequest request) {
    move.confirm(
        caller.scope(), request.households(), request.day(), caller.actor(), caller.account());
    return new Moved(request.households().size(), 0);
  }

  @POST
  @Path("announcements")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Announce exits",
      description = "公示. From the day after the last one of it a household may leave the register.")
  public Moved announceExits(@NotNull @Valid AnnounceExitsRequest request) {
    move.announce(
        caller.scope(), request.households(), request.day(), request.until(), caller.actor());
    return new Moved(request.households().size(), 0);
  }

  @POST
  @Path("exits")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Let households leave the poverty register whose announcements have run out",
      description =
          "批准退出. All of them or none, as exitHousehold does for one: where any is not proved, each is"
              + " named with all that it lacks. Each is taken back by a reversal of its own step.")
  public Moved takeExits(@NotNull @Valid HouseholdsOnDayRequest request) {
    take.exit(
        caller.scope(),
        request.households(),
        new Step(request.day(), caller.actor(), null, StepOrigin.LIVE));
    return new Moved(request.households().size(), 0);
  }

  @GET
  @RolesAllowed(Roles.STAFF)
  @Operation(
      summary = "List exits in which something is still to be done",
      description = "By village; those that were taken or refused are with their household.")
  public Page<ExitDueView> listExitDossiers(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "only those that have come there") @QueryParam("state")
          @Nullable DossierState state,
      @Parameter(
              description = "only those whose announcement was over before this day (公示期满)",
              example = "2020-07-08")
          @QueryParam("ranOutBefore")
          @Nullable LocalDate ranOutBefore,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        lists.page(
            division, state, ranOutBefore, caller.scope(), PlaceCursor.of(page), page.rowsToRead()),
        page,
        line -> PlaceCursor.of(line.division(), line.id()),
        ExitDueView::of);
  }
}
