/**
 * The sample county: a scenario of published readings, the records generated from it, and the
 * player that loads them through the public APIs of the four services and compares what reporting
 * then answers with what was published. Nothing here knows a database or a topic.
 */
@NullMarked
package org.bangfu.county;

import org.jspecify.annotations.NullMarked;
