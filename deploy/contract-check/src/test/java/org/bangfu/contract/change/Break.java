package org.bangfu.contract.change;

/**
 * One thing over which somebody trips who keeps to the released contract.
 *
 * @param contract a service, {@code events} or {@code problems}
 * @param where the operation, the schema, the type of an event, the topic or the problem
 * @param what a sentence that stays the same as long as the two contracts do
 */
public record Break(String contract, String where, String what) {
  @Override
  public String toString() {
    return contract + ", " + where + ": " + what;
  }
}
