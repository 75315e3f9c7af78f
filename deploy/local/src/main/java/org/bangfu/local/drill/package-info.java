/**
 * Drills: what takes a suite of its own, built as a cluster builds it (two database servers, two
 * instances behind a proxy, three brokers), and takes it apart while people go on working.
 */
@NullMarked
package org.bangfu.local.drill;

import org.jspecify.annotations.NullMarked;
