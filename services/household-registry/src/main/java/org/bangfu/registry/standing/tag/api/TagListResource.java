package org.bangfu.registry.standing.tag.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.bangfu.registry.standing.tag.SetTags;
import org.bangfu.registry.standing.tag.TagLists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** The tags of a place. */
@Path("/v1/tags")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tags")
@Looks(record = "household", fields = "tags")
public class TagListResource {
  private final SetTags set;
  private final TagLists lists;
  private final Caller caller;

  TagListResource(SetTags set, TagLists lists, Caller caller) {
    this.set = set;
    this.lists = lists;
    this.caller = caller;
  }

  /** How many tags a call set. */
  @Schema(name = "TagsSet")
  public record Written(int tags) {}

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Looks(
      record = "household",
      fields = {"tags", "reason"})
  @Operation(
      summary = "Set up to 1,000 tags from a day on",
      description =
          "All of them or none: where one cannot be set, the answer names all that cannot, and why.")
  @APIResponse(
      responseCode = "201",
      description = "They are set",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Written.class)))
  public RestResponse<Written> setTags(@NotNull @Valid SetTagsRequest request) {
    int written = set.set(caller.scope(), request.tags(), request.day(), caller.actor()).size();
    return RestResponse.status(Status.CREATED, new Written(written));
  }

  @GET
  @RolesAllowed(Roles.STAFF)
  @Operation(
      summary = "List who has a tag on a day",
      description =
          "By village; of households whose file is open, and of members who belonged to them on the day.")
  public Page<TagItem> listTags(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "only of this kind", example = "KEY_HOUSEHOLD")
          @QueryParam("kind")
          @Nullable
          @Size(max = 60)
          String kind,
      @Parameter(description = "today if absent", example = "2020-07-08")
          @QueryParam("on")
          @Nullable
          @NotInFuture
          LocalDate on,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        lists.page(
            division,
            kind,
            BusinessDays.orToday(on),
            caller.scope(),
            PlaceCursor.of(page),
            page.rowsToRead()),
        page,
        line -> PlaceCursor.of(line.division(), line.tag()),
        TagItem::of);
  }
}
