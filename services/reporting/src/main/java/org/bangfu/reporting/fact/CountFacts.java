package org.bangfu.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts each fact once, however often it arrives. */
@ApplicationScoped
public class CountFacts {
  private final Facts facts;
  private final Sums sums;

  CountFacts(Facts facts, Sums sums) {
    this.facts = facts;
    this.sums = sums;
  }

  /** Keeps the facts and adds those that are new to the sums, in the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void count(Collection<Fact> arrived) {
    // an event can be in a batch twice
    Map<Fact.Key, Fact> distinct = new HashMap<>(arrived.size() * 2);
    arrived.forEach(fact -> distinct.putIfAbsent(fact.key(), fact));
    if (distinct.isEmpty()) {
      return;
    }
    Set<Fact.Key> fresh = facts.keepNew(distinct.values());
    List<Fact> counted = fresh.stream().map(distinct::get).toList();
    if (!counted.isEmpty()) {
      sums.add(counted);
    }
  }
}
