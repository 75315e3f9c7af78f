package org.bangfu.kit.testing.unmarked.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.DenyAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.personal.PersonalText;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A resource of the tests, as nobody should write one; nobody may call it. */
@Path("/test/unmarked")
@RunOnVirtualThread
@DenyAll
public class UnmarkedResource {
  private static final PersonalText NAME = new PersonalText("欧阳小三");

  /** Shows a name. */
  public record Seen(String name) {
    static Seen of(PersonalText text) {
      return new Seen(text.maskedName());
    }
  }

  /** Has one inside. */
  public record Whole(List<Seen> parts) {}

  /** Says who was given something. */
  public record Gift(UUID householdId, int goods) {}

  /** Has none. */
  public record Count(int people) {}

  @GET
  @Path("shown")
  @Operation(hidden = true)
  public Seen shown() {
    return Seen.of(NAME);
  }

  @GET
  @Path("built")
  @Operation(hidden = true)
  public Response built() {
    return Response.ok(Stream.of(NAME).map(Seen::of).toList()).build();
  }

  @POST
  @Path("taken")
  @Operation(hidden = true)
  public Count taken(Whole whole) {
    return new Count(whole.parts().size());
  }

  @GET
  @Path("given")
  @Operation(hidden = true)
  public Gift given() {
    return new Gift(new UUID(0, 1), 1);
  }

  @GET
  @Path("marked")
  @Looks(record = "person", fields = "name")
  @Operation(hidden = true)
  public Seen marked() {
    return Seen.of(NAME);
  }

  @GET
  @Path("counted")
  @Operation(hidden = true)
  public Count counted() {
    return new Count(1);
  }
}
