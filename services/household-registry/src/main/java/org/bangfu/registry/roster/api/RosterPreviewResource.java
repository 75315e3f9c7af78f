package org.bangfu.registry.roster.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.registry.household.FoundElsewhere;
import org.bangfu.registry.roster.AbsentMember;
import org.bangfu.registry.roster.PreviewRoster;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What the merge of a roster would do. */
@Path("/v1/rosters/{id}")
@RunOnVirtualThread
@Tag(name = "Rosters")
public class RosterPreviewResource {
  private final PreviewRoster preview;
  private final Event<FoundElsewhere> elsewhere;
  private final Caller caller;

  RosterPreviewResource(PreviewRoster preview, Event<FoundElsewhere> elsewhere, Caller caller) {
    this.preview = preview;
    this.elsewhere = elsewhere;
    this.caller = caller;
  }

  @POST
  @Path("preview")
  @Looks(record = "roster", fields = "preview")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Say what the merge of a roster in review would do now; nothing lands",
      description =
          "For who may merge it: another account than the one that uploaded it. It counts as a search"
              + " for people, and one is made at a time.")
  @APIResponse(responseCode = "200", description = "What it would do")
  @APIResponse(
      responseCode = "403",
      description = "The role may not, or the account has uploaded the roster itself")
  public RosterPreviewView previewRoster(@RestPath UUID id) {
    elsewhere.fire(new FoundElsewhere());
    return RosterPreviewView.of(preview.preview(id, caller));
  }

  @GET
  @Transactional
  @Path("absences")
  @Looks(record = "member", fields = "name")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "List members of known households who are not in a roster",
      description =
          "They stay, since a roster does not tell why somebody left: record a departure where one"
              + " has. While it is in review, and for who may merge it.")
  @APIResponse(responseCode = "200", description = "A page of them")
  @APIResponse(responseCode = "409", description = "The roster is not in review")
  public Page<RosterAbsenceView> listRosterAbsences(
      @RestPath UUID id, @BeanParam @Valid PageRequest page) {
    return Page.of(
        preview.absent(id, caller, page.afterId(), page.rowsToRead()),
        page,
        AbsentMember::id,
        RosterAbsenceView::of);
  }
}
