package org.bangfu.needs.outside.webhook.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.needs.outside.webhook.ChangeWebhook;
import org.bangfu.needs.outside.webhook.RegisterWebhook;
import org.bangfu.needs.outside.webhook.SecretShown;
import org.bangfu.needs.outside.webhook.TargetRefusedException;
import org.bangfu.needs.outside.webhook.Targets;
import org.bangfu.needs.outside.webhook.Webhook;
import org.bangfu.needs.outside.webhook.Webhooks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Webhooks over HTTP. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Webhooks",
    description =
        "A partner's site is told that there are changes, after the Standard Webhooks specification 回调通知")
public class WebhookResource {
  private static final int RETRY_SECONDS = 5;

  private final Webhooks webhooks;
  private final RegisterWebhook registerWebhook;
  private final ChangeWebhook changeWebhook;
  private final Targets targets;
  private final Caller caller;

  WebhookResource(
      Webhooks webhooks,
      RegisterWebhook registerWebhook,
      ChangeWebhook changeWebhook,
      Targets targets,
      Caller caller) {
    this.webhooks = webhooks;
    this.registerWebhook = registerWebhook;
    this.changeWebhook = changeWebhook;
    this.targets = targets;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PARTNER)
  @Operation(
      summary = "Register a webhook, of which a partner has at most five",
      description =
          "From now on the URL is sent messages {type: feed.changed, timestamp, data: {items: [{kind, publicId}], next}}:"
              + " at most 100 items each, one message after the other, each until it is answered with 2xx."
              + " Ask the list of changes for what the items are now.")
  @APIResponseSchema(value = WebhookSecretResponse.class, responseCode = "201")
  public RestResponse<WebhookSecretResponse> registerWebhook(
      @NotNull @Valid RegisterWebhookRequest request) {
    try {
      targets.judge(caller.client(), request.url());
    } catch (TargetRefusedException e) {
      throw e.isPassing()
          ? Problems.tryAgain(
              CommonProblem.SERVICE_UNAVAILABLE, "The URL " + e.rule() + ".", RETRY_SECONDS)
          : Problems.invalid("/url", e.rule());
    }
    SecretShown shown = registerWebhook.register(request.facts(Acting.of(caller)));
    return answer(Status.CREATED, shown.webhook(), WebhookSecretResponse.of(shown));
  }

  @GET
  @Transactional
  @RolesAllowed({Role.PARTNER, Role.ADMINISTRATOR})
  @Operation(summary = "List webhooks: a partner sees its own")
  public Page<WebhookResponse> listWebhooks(@BeanParam @Valid PageRequest page) {
    return webhooks.page(caller.scope(), page, WebhookResponse::of);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Role.PARTNER, Role.ADMINISTRATOR})
  @Operation(summary = "Read a webhook, without its secret")
  public RestResponse<WebhookResponse> readWebhook(@PathParam("id") UUID id) {
    return answer(webhooks.require(caller.scope(), id));
  }

  @POST
  @Path("/{id}/secret")
  @RolesAllowed(Role.PARTNER)
  @Operation(summary = "Make a new secret; the former one signs beside it for 24 hours")
  public RestResponse<WebhookSecretResponse> rotateWebhookSecret(@PathParam("id") UUID id) {
    SecretShown shown = changeWebhook.rotate(caller.scope(), id);
    return answer(Status.OK, shown.webhook(), WebhookSecretResponse.of(shown));
  }

  @POST
  @Path("/{id}/activation")
  @RolesAllowed({Role.PARTNER, Role.ADMINISTRATOR})
  @Operation(summary = "Activate a webhook that was disabled; it goes on where it stopped")
  public RestResponse<WebhookResponse> activateWebhook(@PathParam("id") UUID id) {
    return answer(changeWebhook.activate(caller.scope(), id));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Role.PARTNER, Role.ADMINISTRATOR})
  @Operation(summary = "Delete a webhook")
  @APIResponse(responseCode = "204", description = "Nothing is sent to it any more")
  public void deleteWebhook(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch) {
    changeWebhook.remove(caller.scope(), id, ifMatch);
  }

  private static RestResponse<WebhookResponse> answer(Webhook webhook) {
    return answer(Status.OK, webhook, WebhookResponse.of(webhook));
  }

  private static <V> RestResponse<V> answer(Status status, Webhook webhook, V body) {
    return Shown.as(status, "/v1/webhooks/" + webhook.id(), webhook.version(), body);
  }
}
