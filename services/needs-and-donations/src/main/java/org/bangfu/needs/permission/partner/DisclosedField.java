package org.bangfu.needs.permission.partner;

/**
 * What may be told to a partner beyond the open feed, where its policy and the consent of whom it
 * concerns both allow it.
 */
public enum DisclosedField {
  /** The township at once, however many needs it has. */
  TOWNSHIP,
  /** The category of a need, or the kind of person whose wish it is. */
  CATEGORY,
  /** The day of publication. */
  PUBLISHED_ON,
  /** The village. */
  VILLAGE,
  /** The surname of a wish's maker, the rest masked. */
  MASKED_NAME,
  /** Name and school of a wish's maker; to the site whose user has claimed the wish alone. */
  MAKER
}
