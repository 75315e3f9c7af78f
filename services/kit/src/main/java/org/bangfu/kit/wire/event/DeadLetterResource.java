package org.bangfu.kit.wire.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Events that this service could not take, for administrators of the nation: what cannot be read
 * belongs to no division, and there is none for others.
 */
@Path("/v1/dead-letters")
@RunOnVirtualThread
@RolesAllowed(Role.ADMINISTRATOR)
@Tag(
    name = "Dead letters",
    description = "Events that could not be read, until somebody decides 死信")
@Looks(record = "dead-letter")
public class DeadLetterResource {
  private final DeadLetterRows rows;
  private final ReplayDeadLetters replay;
  private final DiscardDeadLetter discard;
  private final Caller caller;

  DeadLetterResource(
      DeadLetterRows rows, ReplayDeadLetters replay, DiscardDeadLetter discard, Caller caller) {
    this.rows = rows;
    this.replay = replay;
    this.discard = discard;
    this.caller = caller;
  }

  @GET
  @Looks(record = "dead-letter", each = false)
  @Operation(summary = "List the events that could not be read or taken, oldest first")
  public Page<DeadLetterView> listDeadLetters(
      @Parameter(description = "in which state", example = "OPEN") @QueryParam("state")
          @Nullable DeadLetterState state,
      @BeanParam @Valid PageRequest page) {
    UUID after = page.afterId();
    List<DeadLetter> found =
        isOfTheNation()
            ? QuarkusTransaction.requiringNew()
                .call(() -> rows.page(state, after, page.rowsToRead()))
            : List.of();
    return Page.of(found, page, DeadLetter::id, DeadLetterView::of);
  }

  @GET
  @Path("{id}")
  @Looks(record = "dead-letter", fields = "value")
  @Operation(summary = "Read a dead letter with its headers and the beginning of its value, masked")
  public DeadLetterDetail readDeadLetter(@PathParam("id") UUID id) {
    requireNation(id);
    return DeadLetterDetail.of(
        QuarkusTransaction.requiringNew()
            .call(() -> rows.find(id))
            .orElseThrow(() -> ReplayDeadLetters.missing(id)));
  }

  @POST
  @Path("{id}/replay")
  @Operation(summary = "Take a dead letter again; its effect and its state are one transaction")
  public DeadLetterView replayDeadLetter(@PathParam("id") UUID id) {
    requireNation(id);
    return DeadLetterView.of(replay.replay(id, caller.actor()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/discard")
  @Operation(
      summary = "Decide that a dead letter shall have no effect; it stays with who, when and why")
  public DeadLetterView discardDeadLetter(
      @PathParam("id") UUID id, @Valid @NotNull DiscardRequest request) {
    requireNation(id);
    return DeadLetterView.of(discard.discard(id, caller.actor(), request.reason()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("replay")
  @Operation(summary = "Take the open dead letters of a topic again, up to 1,000, each by itself")
  public ReplayAnswer replayDeadLetters(@Valid @NotNull ReplayRequest request) {
    return isOfTheNation()
        ? replay.replayAll(request.topic(), caller.actor())
        : new ReplayAnswer(List.of(), 0);
  }

  private boolean isOfTheNation() {
    return caller.scope().covers(DivisionCode.NATION);
  }

  private void requireNation(UUID id) {
    if (!isOfTheNation()) {
      throw ReplayDeadLetters.missing(id);
    }
  }
}
