package org.bangfu.sandbox;

import java.util.Map;

/**
 * How a notification goes wrong, as the control asks for it.
 *
 * @param fen another amount than the real one; -1 for the real one
 * @param currency another currency; empty for the real one
 * @param ageSeconds how long ago it says that it was signed
 * @param forged signed with a key that is not the provider's
 * @param times how often the same is told
 * @param delayMillis how long it waits before it tells
 * @param trade the payment of a refund that nobody has asked for
 * @param failed of a refund: that it does not go through; of Alipay's payment: that nobody pays it
 *     in time
 * @param day a success time, RFC 3339, or as Alipay writes it; empty for now
 * @param app of Alipay: another app than ours; empty for ours
 * @param seller of Alipay: another account than ours; empty for ours
 */
record Whim(
    long fen,
    String currency,
    long ageSeconds,
    boolean forged,
    int times,
    long delayMillis,
    String day,
    boolean failed,
    String trade,
    String app,
    String seller) {

  static Whim of(Map<String, String> query) {
    return new Whim(
        Long.parseLong(query.getOrDefault("fen", "-1")),
        query.getOrDefault("currency", ""),
        Long.parseLong(query.getOrDefault("age", "0")),
        Boolean.parseBoolean(query.getOrDefault("forged", "false")),
        Integer.parseInt(query.getOrDefault("times", "1")),
        Long.parseLong(query.getOrDefault("delay", "0")),
        query.getOrDefault("day", ""),
        Boolean.parseBoolean(query.getOrDefault("failed", "false")),
        query.getOrDefault("trade", ""),
        query.getOrDefault("app", ""),
        query.getOrDefault("seller", ""));
  }
}
