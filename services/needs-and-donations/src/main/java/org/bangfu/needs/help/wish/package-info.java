/**
 * Micro-wishes (微心愿): something small that somebody in need of special care wishes. One helper
 * takes it on and hands it over. Who wishes is sealed, and told to the one that has taken it on.
 */
@NullMarked
package org.bangfu.needs.help.wish;

import org.jspecify.annotations.NullMarked;
