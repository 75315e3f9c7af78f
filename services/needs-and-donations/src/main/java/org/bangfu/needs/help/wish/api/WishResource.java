package org.bangfu.needs.help.wish.api;

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
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.OnDayRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.wish.BringInWish;
import org.bangfu.needs.help.wish.TakeDownWish;
import org.bangfu.needs.help.wish.Wish;
import org.bangfu.needs.help.wish.WishState;
import org.bangfu.needs.help.wish.Wishes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Wishes over HTTP: brought in, read, listed, taken down. */
@Path("/v1/wishes")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Wishes", description = "Something small for somebody in need of special care 微心愿")
@Looks(record = "wish")
public class WishResource {
  private final Wishes wishes;
  private final BringInWish bringIn;
  private final TakeDownWish takeDown;
  private final Landing landing;
  private final WishAnswers answers;
  private final Caller caller;

  WishResource(
      Wishes wishes,
      BringInWish bringIn,
      TakeDownWish takeDown,
      Landing landing,
      WishAnswers answers,
      Caller caller) {
    this.wishes = wishes;
    this.bringIn = bringIn;
    this.takeDown = takeDown;
    this.landing = landing;
    this.answers = answers;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed(Roles.VILLAGE)
  @Operation(summary = "Bring in a wish, which is published at once")
  public RestResponse<WishResponse> bringInWish(@NotNull @Valid BringInWishRequest request) {
    Acting acting = Acting.of(caller);
    Landed<Wish> landed =
        landing.one(
            Wish.class,
            Wishes.REACH,
            acting,
            request.clientReference(),
            request,
            () -> bringIn.bringIn(acting, request.facts(acting)));
    return answers.of(landed.status(), landed.record(), acting.scope());
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({Roles.VILLAGE, Role.HELPER, Role.PARTNER})
  @Operation(
      summary = "Read a wish by its id or its public id",
      description =
          "Staff of its place, the helper that holds its claim and the website that claimed for it read who wishes in"
              + " full, the latter two as long as the maker consents and somebody vouches for the helper. Everybody else finds the wish in the feed alone.")
  public RestResponse<WishResponse> readWish(@PathParam("id") UUID id) {
    return answers.read(id, caller.scope());
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.VILLAGE)
  @Looks(record = "wish", fields = "makerName")
  @Operation(summary = "List wishes by division and state, with names masked")
  public Page<WishResponse> listWishes(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("state") @Nullable WishState state,
      @BeanParam @Valid PageRequest page) {
    DivisionScope scope = caller.scope();
    return wishes.page(scope, division, state, page, rows -> answers.items(rows, scope));
  }

  @POST
  @Path("/{id}/takedown")
  @Transactional
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Take an open wish down, so that nobody claims it")
  public RestResponse<WishResponse> takeDownWish(
      @PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    DivisionScope scope = caller.scope();
    return answers.of(Status.OK, takeDown.takeDown(scope, id, OnDayRequest.dayOf(request)), scope);
  }
}
