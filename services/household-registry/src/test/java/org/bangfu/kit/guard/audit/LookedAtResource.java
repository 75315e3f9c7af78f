package org.bangfu.kit.guard.audit;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** A resource of the tests, out of the published contract, with a look of each sort. */
@Path("/test/looked-at")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.COUNTY_OFFICER)
public class LookedAtResource {
  static final String SECRET = "欧阳小三";
  static final UUID MISSING = new UUID(0, 404);
  static final UUID CONTESTED = new UUID(0, 409);
  static final List<Seen> SEEN =
      List.of(
          new Seen(UUID.randomUUID(), new DivisionCode("430525103259"), SECRET),
          new Seen(UUID.randomUUID(), new DivisionCode("430525102202"), SECRET));

  record Seen(UUID id, DivisionCode division, String name) {}

  private final Audit audit;

  LookedAtResource(Audit audit) {
    this.audit = audit;
  }

  @GET
  @Path("{id}")
  @RunOnVirtualThread
  @Looks(
      record = "person",
      fields = {"name", "birth"})
  @Operation(hidden = true)
  public Response read(@RestPath UUID id) {
    refuse(id);
    return Response.ok(Map.of("name", SECRET)).tag("7").build();
  }

  @POST
  @Path("{id}/reveal")
  @RunOnVirtualThread
  @Looks(record = "person")
  @Operation(hidden = true)
  public Map<String, String> reveal(@RestPath UUID id) {
    audit.shows(Set.of("phone", "nationalId"), "Home\0visit " + "x".repeat(300));
    refuse(id);
    return Map.of("name", SECRET);
  }

  @POST
  @RunOnVirtualThread
  @Looks(record = "person")
  @Operation(hidden = true)
  public Map<String, UUID> create() {
    UUID id = UUID.randomUUID();
    audit.about(id);
    return Map.of("id", id);
  }

  @GET
  @RunOnVirtualThread
  @Looks(record = "person", fields = "name")
  @Operation(hidden = true)
  public Page<Seen> list() {
    return new Page<>(SEEN, null);
  }

  @GET
  @Path("{id}/on-the-event-loop")
  @NonBlocking
  @Looks(record = "person", fields = "name")
  @Operation(hidden = true)
  public Map<String, String> readWithoutBlocking(@RestPath UUID id) {
    refuse(id);
    return Map.of("name", SECRET);
  }

  private static void refuse(UUID id) {
    if (id.equals(MISSING)) {
      throw Problems.notFound("person", id);
    }
    if (id.equals(CONTESTED)) {
      throw Problems.problem(CommonProblem.CONFLICT, "Somebody else was first.");
    }
  }
}
