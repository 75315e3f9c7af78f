package org.bangfu.consumption.producer;

/** Who sells: a household (农户), a cooperative (合作社) or a firm (企业). */
public enum ProducerKind {
  HOUSEHOLD,
  COOPERATIVE,
  FIRM
}
