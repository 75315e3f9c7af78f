package org.bangfu.system;

import java.net.http.HttpClient;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.bangfu.client.needs.ClaimsApi;
import org.bangfu.client.needs.HelpersApi;
import org.bangfu.client.needs.NeedsApi;
import org.bangfu.client.needs.OpenFeedApi;
import org.bangfu.client.needs.http.ApiClient;
import org.bangfu.client.needs.http.ApiException;
import org.bangfu.client.needs.model.Ask;
import org.bangfu.client.needs.model.BringInNeedRequest;
import org.bangfu.client.needs.model.ClaimRequest;
import org.bangfu.client.needs.model.ClaimResponse;
import org.bangfu.client.needs.model.HelperKind;
import org.bangfu.client.needs.model.HelperResponse;
import org.bangfu.client.needs.model.Measure;
import org.bangfu.client.needs.model.NeedCategory;
import org.bangfu.client.needs.model.NeedResponse;
import org.bangfu.client.needs.model.PublicNeed;
import org.bangfu.client.needs.model.RegisterHelperRequest;

/** A partner's server, which calls with the Java client that is made from the contract. */
final class PartnerSite {
  private final ApiClient calls;

  PartnerSite(RunningSuite suite, String client) {
    Supplier<String> token = suite.tokens().renewed(client);
    calls =
        new ApiClient() {
          @Override
          public HttpClient getHttpClient() {
            return suite.contracts().watched(super.getHttpClient());
          }
        };
    calls.updateBaseUri(suite.urls().needs().toString());
    calls.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    calls.setRequestInterceptor(
        request -> request.setHeader("Authorization", "Bearer " + token.get()));
  }

  /**
   * Brings in that a household lacks three of something; its registration may still be on the way.
   */
  NeedResponse bringIn(UUID household, String reference) {
    BringInNeedRequest request =
        new BringInNeedRequest()
            .clientReference(reference)
            .householdId(household)
            .onBehalfOf(household)
            .category(NeedCategory.HOUSING)
            .ask(new Ask().measure(Measure.GOODS).quantity(3).unit("件").item("棉被"))
            .reason("冬天屋里冷，缺被褥");
    return Awaitility.await()
        .ignoreExceptionsMatching(
            e -> e instanceof ApiException refusal && refusal.getCode() == 409)
        .until(() -> new NeedsApi(calls).bringInNeed(request), need -> true);
  }

  PublicNeed read(UUID publicId) throws ApiException {
    return new OpenFeedApi(calls).readPublicNeed(publicId);
  }

  /** Claims for one of its users. */
  ClaimResponse claim(UUID publicId, int quantity) throws ApiException {
    HelperResponse user =
        new HelpersApi(calls)
            .registerHelper(
                new RegisterHelperRequest()
                    .clientReference("user-1")
                    .name("热心网友")
                    .kind(HelperKind.PERSON)
                    .division("430525"));
    return new ClaimsApi(calls)
        .claimPublicNeed(
            publicId,
            UUID.randomUUID().toString(),
            new ClaimRequest().helperId(user.getId()).quantity(quantity));
  }
}
