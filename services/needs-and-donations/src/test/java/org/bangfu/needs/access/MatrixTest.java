package org.bangfu.needs.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Proofs;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.matrix.AccessMatrix;
import org.bangfu.kit.testing.matrix.ForeignRecords;
import org.bangfu.kit.testing.matrix.PublishedAccess;
import org.bangfu.needs.County;
import org.bangfu.needs.help.pair.Pairing;
import org.bangfu.needs.help.wish.Wishing;
import org.bangfu.needs.permission.consent.Consenting;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class MatrixTest extends PublishedAccess {
  private static final String FOREIGN = "450923";

  MatrixTest() {
    super(AccessMatrix.of("needs-and-donations").with("no", "1"));
  }

  @Test
  void answersForeignRecordsAsMissingOnes() {
    Body step = Body.of("occurredOn", "2020-02-01");
    ForeignRecords records = records();
    for (String operation :
        List.of(
            "publishNeed",
            "withdrawNeed",
            "expireNeed",
            "withdrawConsent",
            "confirmConsent",
            "deliverClaim",
            "confirmClaim",
            "cancelClaim",
            "lapseClaim",
            "takeDownWish",
            "realiseWishClaim",
            "cancelWishClaim",
            "lapseWishClaim",
            "refundDonation")) {
      records.body(operation, step);
    }
    records
        .body("rejectNeed", Body.of("reason", "已解决"))
        .body("withdrawVouching", Body.of("reason", "电话无法接通"))
        .body("decideHelperPair", Body.of("decision", "DIFFERENT").with("reason", "父子二人"))
        .body("undoHelperMerge", Body.of("reason", "两人"))
        .body("letTextThrough", Body.of("text", "过冬缺被褥"))
        .body("claimNeed", Village.share(helperOfForeigners()))
        .body("contribute", Body.of("amount", "1.00"))
        .body(
            "contributeInBulk", Body.items(Body.of("clientReference", "c").with("amount", "1.00")))
        .body(
            "useDonation",
            Body.of("beneficiaries", List.of(Body.of("division", "450923").with("amount", "1.00"))))
        .body(
            "disburseCampaign",
            Body.of("beneficiaries", List.of(Body.of("division", "450923").with("amount", "1.00"))))
        .body("reportDisbursement", Body.of("report", "已完工"))
        .body("reverseDonationUse", Body.of("reason", "付错"))
        .body("reverseDisbursement", Body.of("reason", "付错"))
        .body("reverseAidRecord", Body.of("reason", "记错"))
        .body("decideStatementLine", Body.of("outcome", "LEAVE").with("reason", "x"))
        .body("copyHelperOnRequest", Body.of("purpose", "约定送货时间"))
        .body("redesignateDonation", Body.of("reason", "捐赠人来电同意"))
        .body("revealHelper", Body.of("fields", List.of("NAME", "PHONE")).with("purpose", "约定送货时间"))
        .answerAsMissing();
  }

  @Test
  void listsNoForeignRecord() {
    records().areNotListed();
  }

  private static ForeignRecords records() {
    Village village = Village.inhabited();
    ValidatableResponse given =
        Calls.onceAs(Village.COUNTY)
            .body(
                Body.of("channel", "OFFLINE")
                    .with("amount", "1.00")
                    .with("division", "430525103")
                    .with("receipt", UUID.randomUUID()))
            .post("/v1/donations")
            .then()
            .statusCode(201);
    UUID wish = Wishing.wish();
    return ForeignRecords.of("needs-and-donations", "430525", FOREIGN)
        .record("/v1/helpers/", village.helper())
        .record("/v1/helper-pairs/", pairOfHelpers())
        .record("/v1/needs/", village.published())
        .record("/v1/claims/", village.claim())
        .record("/v1/donations/", village.donation())
        .record("/v1/payments/", given.extract().path("paymentId"))
        .record("/v1/receipts/", given.extract().path("receiptId"))
        .record(
            "/v1/payment-statements/",
            Proofs.bringIn("430525", "wechat", List.of(Map.of("reference", "x", "amount", "1.00"))))
        .record("/v1/campaigns/", village.campaign())
        .record("/v1/aid-records/", village.aid())
        .record(
            "/v1/consents/",
            County.id(Consenting.give(Consenting.COUNTY, village.household()).statusCode(201)))
        .record("/v1/wishes/", wish)
        .record("/v1/wish-claims/", Wishing.claimed(village.asHelper(), wish));
  }

  private static String pairOfHelpers() {
    Body body = County.person("令狐明", "430525103").with("phone", "13900009999");
    return Pairing.pair(
        Pairing.register(Village.COUNTY, body), Pairing.register(Village.COUNTY, body));
  }

  /** A claim gets as far as looking for the need only with a helper of the caller's own. */
  private static UUID helperOfForeigners() {
    return County.id(
        Calls.as(Tokens.staff(Role.COUNTY_OFFICER, FOREIGN))
            .body(County.person("李四", "450923"))
            .post("/v1/helpers")
            .then()
            .statusCode(201));
  }
}
