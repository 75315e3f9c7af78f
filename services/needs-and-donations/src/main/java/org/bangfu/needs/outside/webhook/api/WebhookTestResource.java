package org.bangfu.needs.outside.webhook.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.needs.outside.webhook.TryWebhook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A partner tries its receiver. */
@Path("/v1/webhooks/{id}/test")
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class WebhookTestResource {
  private final TryWebhook tryWebhook;
  private final Caller caller;

  WebhookTestResource(TryWebhook tryWebhook, Caller caller) {
    this.tryWebhook = tryWebhook;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Role.PARTNER)
  @Operation(summary = "Send a message webhook.test now and say what came of it")
  public WebhookTestResponse testWebhook(@PathParam("id") UUID id) {
    return WebhookTestResponse.of(tryWebhook.send(caller.scope(), id));
  }
}
