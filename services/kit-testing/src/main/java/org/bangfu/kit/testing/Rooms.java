package org.bangfu.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How the packages below one are told apart for the search for circles. What lies in that one
 * itself is a part like the others.
 */
record Rooms(String basePackage, String what, UnaryOperator<String> part)
    implements SliceAssignment {
  private static final Pattern ADAPTER = Pattern.compile("\\.(api|messaging)(\\..*)?$");

  /** Features, however deep their wing lies: one with its API and its messaging is one room. */
  static Rooms below(String basePackage) {
    return new Rooms(basePackage, "rooms", Rooms::of);
  }

  /** What lies directly below the package, each with all that is in it. */
  static Rooms wingsOf(String basePackage) {
    Pattern wing = Pattern.compile("^(" + Pattern.quote(basePackage) + "\\.[^.]+)\\..*$");
    return new Rooms(basePackage, "wings", name -> wing.matcher(name).replaceFirst("$1"));
  }

  static String of(String packageName) {
    return ADAPTER.matcher(packageName).replaceFirst("");
  }

  static boolean isAdapter(JavaClass type) {
    return ADAPTER.matcher(type.getPackageName()).find();
  }

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(basePackage) || name.startsWith(basePackage + ".")
        ? SliceIdentifier.of(part.apply(name))
        : SliceIdentifier.ignore();
  }

  @Override
  public String getDescription() {
    return what + " of " + basePackage;
  }
}
