package org.bangfu.kit.testing.matrix;

import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.matrix.RawCalls.Answer;

/** Tokens each of which is wrong in one way. */
final class WrongTokens {
  /** Those that a clock is the matter of: the answer says what this one says. */
  private static final Set<String> BY_THE_CLOCK = Set.of("expired", "issued an hour from now");

  private WrongTokens() {}

  /** The answers to a list, and to what is open to all, that are not the refusal of the token. */
  static List<String> entering(List<PublishedOperation> operations) {
    PublishedOperation list =
        operations.stream()
            .filter(o -> o.reads() && !o.isOfOne() && o.allows(Role.COUNTY_OFFICER))
            .findFirst()
            .orElseThrow();
    List<PublishedOperation> asked = new ArrayList<>(List.of(list));
    // nor are they taken for none where none is needed
    operations.stream().filter(o -> o.isOpen() && !o.isOfOne()).forEach(asked::add);
    List<String> wrong = new ArrayList<>();
    for (PublishedOperation operation : asked) {
      all()
          .forEach((name, token) -> {
            Answer answer = RawCalls.send("GET", operation.path(), token, null, "");
            boolean says =
                answer.body().contains("the clock of this service says")
                    == BY_THE_CLOCK.contains(name);
            if (answer.status() != 401 || !answer.isProblem() || !says) {
              wrong.add(operation + " with " + name + " → " + answer);
            }
          });
    }
    return wrong;
  }

  private static Map<String, String> all() {
    Map<String, String> tokens = new LinkedHashMap<>();
    String good = Tokens.ANYBODY.signed();
    tokens.put("no token at all", "x");
    tokens.put("another audience", Tokens.sign(claims().audience("another-service")));
    tokens.put("the audience of the login page", Tokens.sign(claims().audience("bangfu-web")));
    tokens.put("another issuer", Tokens.sign(claims().issuer("https://issuer.example")));
    long now = Instant.now().getEpochSecond();
    tokens.put("expired", Tokens.sign(claims().issuedAt(now - 7200).expiresAt(now - 3600)));
    tokens.put("issued an hour from now", Tokens.sign(claims().issuedAt(now + 3600)));
    tokens.put("not valid yet", Tokens.sign(claims().claim("nbf", now + 3600)));
    tokens.put("another key", signedByAnother());
    tokens.put("a changed claim", changed(good));
    tokens.put("no signature", good.substring(0, good.lastIndexOf('.') + 1));
    tokens.put("algorithm none", unsigned(good));
    tokens.put(
        "a symmetric algorithm over the public key's place",
        claims()
            .jws()
            .keyId("test")
            .sign(new SecretKeySpec(good.getBytes(StandardCharsets.US_ASCII), "HmacSHA256")));
    return tokens;
  }

  private static JwtClaimsBuilder claims() {
    return Tokens.ANYBODY.claims();
  }

  private static String signedByAnother() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      return claims().jws().keyId("test").sign(pair.getPrivate());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String changed(String token) {
    String[] parts = token.split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    return String.join(
        ".",
        List.of(parts[0], encoded(claims.replace("county-officer", "administrator")), parts[2]));
  }

  private static String unsigned(String token) {
    return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.", -1)[1] + ".";
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
