package org.bangfu.kit.guard.identity;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, for which client, and where it may act. The only class that reads these from the
 * token.
 */
@RequestScoped
public class Caller {
  private static final SecurityIdentity ANONYMOUS =
      QuarkusSecurityIdentity.builder().setAnonymous(true).build();

  private final CurrentIdentityAssociation association;
  private final DivisionAliases aliases;

  Caller(CurrentIdentityAssociation association, DivisionAliases aliases) {
    this.association = association;
    this.aliases = aliases;
  }

  /** Whether nobody is known: there is no token, or one that was refused. */
  public boolean isAnonymous() {
    return known() == null;
  }

  /**
   * The account that acts, with the first of its roles, such as {@code county-officer:0f0e…}: what
   * records say of who did something.
   */
  public String actor() {
    return required().role() + ":" + account();
  }

  /** The same; empty where nobody is known, or the account has no name. */
  String actorOrNobody() {
    Account known = known();
    return known == null || known.subject() == null ? "" : known.role() + ":" + known.subject();
  }

  /** The account's id with its issuer: the subject of the token. */
  public String account() {
    String subject = required().subject();
    if (subject == null) {
      throw Problems.problem(CommonProblem.UNAUTHORISED, "The token names no subject.");
    }
    return subject;
  }

  /** The client whose references these are. */
  public String client() {
    return required().client();
  }

  /** Whose idempotency keys these are: an answer is for the account alone that asked. */
  public String keyOwner() {
    return client() + "/" + account();
  }

  public boolean is(String role) {
    return identity().hasRole(role);
  }

  /**
   * The client of the partner website that calls; null for everybody else. Staff that has the role
   * of a partner too acts as staff.
   */
  public @Nullable String partner() {
    return is(Role.PARTNER) && Role.STAFF.stream().noneMatch(this::is) ? client() : null;
  }

  public Set<String> roles() {
    return identity().getRoles();
  }

  /** The roles, sorted and separated by commas. */
  public String roleList() {
    return required().roles();
  }

  /**
   * The record that the account stands for, such as a helper or a household; null if its token
   * names none and its subject is no UUID.
   */
  public @Nullable UUID person() {
    Account known = known();
    return known == null ? null : known.person();
  }

  /**
   * Refuses (404) whoever does not stand for that record: what is for oneself is not for an office,
   * which sees others in its divisions.
   *
   * @param record what it is called, such as {@code helper}
   */
  public void requireOneself(String record, UUID id) {
    if (!id.equals(person())) {
      throw Problems.notFound(record, id);
    }
  }

  /** The record that the account stands for if it has the role; null otherwise. */
  public @Nullable UUID personAs(String role) {
    return is(role) ? person() : null;
  }

  /**
   * Where the caller may act: the divisions of its token and those in their place, or, where that
   * names none, what is its own. Nothing for somebody who is not known.
   */
  public DivisionScope scope() {
    Account known = known();
    return known == null ? DivisionScope.nothing() : aliases.since(known.scope());
  }

  private Account required() {
    Account known = known();
    if (known == null) {
      throw Problems.problem(CommonProblem.UNAUTHORISED, "Send a token: Authorization: Bearer …");
    }
    return known;
  }

  private @Nullable Account known() {
    try {
      return identity().getAttribute(Account.class.getName());
    } catch (AuthenticationFailedException e) {
      // the request is refused for it elsewhere; here nobody is known
      return null;
    }
  }

  private SecurityIdentity identity() {
    if (BlockingOperationControl.isBlockingAllowed()) {
      return association.getIdentity();
    }
    // a refusal on the event loop: whoever it was is known by now, or never will be
    try {
      return association.getDeferredIdentity().subscribeAsCompletionStage().getNow(ANONYMOUS);
    } catch (CompletionException e) {
      return ANONYMOUS;
    }
  }
}
