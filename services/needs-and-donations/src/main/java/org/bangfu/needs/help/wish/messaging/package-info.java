/** What is told of wishes: neither who wishes nor what. */
@NullMarked
package org.bangfu.needs.help.wish.messaging;

import org.jspecify.annotations.NullMarked;
