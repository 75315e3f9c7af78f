/**
 * How other systems write what a roster holds: which of their headings is which of our columns, and
 * which of their codes is which of our words. A mapping is data, has versions, and is written once.
 */
@NullMarked
package org.bangfu.registry.roster.mapping;

import org.jspecify.annotations.NullMarked;
