package org.bangfu.needs.permission.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;

/** The policies of all partners, each with its versions. */
@ApplicationScoped
public class PartnerPolicies {
  private static final String COLUMNS =
      "select client, version, fields, brings_needs_in, claims, calls_per_minute, valid_from, actor,"
          + " reason from partner_policy where client = :client";
  private static final String NEWEST =
      " and valid_from <= now() order by version desc fetch first row only";

  private final EntityManager entities;

  PartnerPolicies(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The policy that counts now; {@link PartnerPolicy#none} if there is none, or if the transaction
   * may not see it: a partner's sees its own alone.
   */
  @Transactional
  public PartnerPolicy of(String client) {
    return rows(query(Condition.ALWAYS, NEWEST, client)).stream()
        .findFirst()
        .map(PolicyVersion::policy)
        .orElseGet(() -> PartnerPolicy.none(client));
  }

  /** The version that counts now; a problem where the caller sees none. */
  public PolicyVersion require(DivisionScope scope, String client) {
    return rows(query(seen(scope), NEWEST, client)).stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("policy of", client));
  }

  /** The versions after the page before, oldest first; a problem where the caller sees none. */
  public List<PolicyVersion> versions(DivisionScope scope, String client, PageRequest page) {
    List<PolicyVersion> versions =
        rows(
            query(seen(scope), " and version > :after order by version", client)
                .setParameter("after", page.after(1, key -> Integer.parseInt(key.getFirst()), 0))
                .setMaxResults(page.rowsToRead()));
    if (versions.isEmpty() && page.after(1, key -> Integer.parseInt(key.getFirst()), 0) == 0) {
      throw Problems.notFound("policy of", client);
    }
    return versions;
  }

  void add(PartnerPolicy policy, String actor, String reason) {
    entities
        .createNativeQuery(
            """
            insert into partner_policy
              (client, version, fields, brings_needs_in, claims, calls_per_minute, actor, reason)
            values (:client, :version, :fields, :bringsNeedsIn, :claims, :calls, :actor, :reason)
            """)
        .setParameter("client", policy.client())
        .setParameter("version", policy.version())
        .setParameter(
            "fields", policy.fields().stream().map(Enum::name).sorted().toArray(String[]::new))
        .setParameter("bringsNeedsIn", policy.bringsNeedsIn())
        .setParameter("claims", policy.claims())
        .setParameter("calls", policy.callsPerMinute())
        .setParameter("actor", actor)
        .setParameter("reason", reason)
        .executeUpdate();
  }

  private TypedQuery<Tuple> query(Condition reached, String further, String client) {
    return reached
        .query(entities, COLUMNS + " and {reached}" + further, Tuple.class)
        .setParameter("client", client);
  }

  private static Condition seen(DivisionScope scope) {
    return scope.open() ? scope.originCondition("client") : Condition.ALWAYS;
  }

  private static List<PolicyVersion> rows(TypedQuery<Tuple> query) {
    return query.getResultStream().map(PartnerPolicies::version).toList();
  }

  private static PolicyVersion version(Tuple row) {
    return new PolicyVersion(
        new PartnerPolicy(
            row.get("client", String.class),
            row.get("version", Integer.class),
            Arrays.stream(row.get("fields", String[].class))
                .map(DisclosedField::valueOf)
                .collect(Collectors.toSet()),
            row.get("brings_needs_in", Boolean.class),
            row.get("claims", Boolean.class),
            row.get("calls_per_minute", Integer.class)),
        row.get("valid_from", Instant.class),
        row.get("actor", String.class),
        row.get("reason", String.class));
  }
}
