/**
 * What can be said of manifests without a cluster: that every object is one of its operator's, that
 * what it names is there, and that it keeps the house's rules.
 */
package org.bangfu.kubernetes;
