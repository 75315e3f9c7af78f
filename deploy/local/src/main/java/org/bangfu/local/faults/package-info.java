/**
 * Faults on purpose: each is played on a running suite while people go on working, and afterwards
 * everything is counted: what was accepted is there, every event is on its topic, the books
 * balance, the figures are what the sources say.
 */
@NullMarked
package org.bangfu.local.faults;

import org.jspecify.annotations.NullMarked;
