/** Forms over HTTP: what there is, an empty one, and one that is filled in. */
@NullMarked
package org.bangfu.registry.form.api;

import org.jspecify.annotations.NullMarked;
