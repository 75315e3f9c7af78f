package org.bangfu.county.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.plan.HouseholdPlan;
import org.bangfu.county.plan.RegisterPlan;

/** Makes the households of one division, each from its number alone. */
public final class Households {
  private final HouseholdPlan plan;
  private final PersonNumbers numbers;
  private final long personsBefore;
  private final String prefix;
  private final int firstYear;
  private final Streams streams;

  /**
   * The persons of the divisions before are counted, so that no number is given twice.
   *
   * @param firstYear that of the first day of records, before which the poverty register stood
   */
  public Households(
      HouseholdPlan plan,
      PersonNumbers numbers,
      long personsBefore,
      String division,
      int firstYear,
      Streams streams) {
    this.plan = plan;
    this.numbers = numbers;
    this.personsBefore = personsBefore;
    this.prefix = division;
    this.firstYear = firstYear;
    this.streams = streams;
  }

  String number(int household) {
    return "%s%07d".formatted(prefix, household + 1);
  }

  /** The household with a number, or -1 where the number is none of ours. */
  public int withNumber(String number) {
    if (!number.startsWith(prefix) || !number.substring(prefix.length()).matches("\\d{7}")) {
      return -1;
    }
    int household = Integer.parseInt(number.substring(prefix.length())) - 1;
    return household < plan.size() ? household : -1;
  }

  public Household household(int household, LocalDate day) {
    SplittableRandom chance = streams.of("household", household);
    long first = personsBefore + plan.membersBefore(household);
    List<Member> members = members(plan.membersOf(household), first, day, chance);
    RegisterPast past = past(household, day.getYear(), chance);
    boolean poor = past.identifiedOn() != null;
    return new Household(
        number(household),
        plan.villageOf(household),
        type(members, day, chance),
        poor ? cause(members, chance) : "",
        poor && chance.nextInt(4) == 0 ? "缺资金" : "",
        past.identifiedOn(),
        past.exitedIn(),
        4000 + chance.nextInt(9000),
        Names.phone(chance),
        members);
  }

  private RegisterPast past(int household, int year, SplittableRandom chance) {
    RegisterPlan register = plan.register();
    return register.isGiven()
        ? RegisterPast.of(register.standingOf(household), firstYear, chance)
        : RegisterPast.byChance(year, chance);
  }

  private List<Member> members(int size, long first, LocalDate day, SplittableRandom chance) {
    List<Member> members = new ArrayList<>();
    boolean male = chance.nextInt(10) < 8;
    int age = size == 1 ? 50 + chance.nextInt(36) : 30 + chance.nextInt(32);
    String surname = Names.surname(chance);
    members.add(member(first, surname, Member.Relation.HEAD, male, age, day, chance));
    int parents = 0;
    boolean couple = size > 1 && chance.nextInt(100) < 85;
    for (int i = 1; i < size; i++) {
      long person = first + i;
      if (i == 1 && couple) {
        int years = Math.max(23, age - 4 + chance.nextInt(8));
        String own = Names.surname(chance);
        members.add(member(person, own, Member.Relation.SPOUSE, !male, years, day, chance));
      } else if (parents < 2 && chance.nextInt(100) < 35) {
        boolean father = parents == 0 && chance.nextBoolean();
        Member.Relation relation = father ? Member.Relation.FATHER : Member.Relation.MOTHER;
        parents = father ? 1 : 2;
        String name = father ? surname : Names.surname(chance);
        int years = Math.min(96, age + 20 + chance.nextInt(9));
        members.add(member(person, name, relation, father, years, day, chance));
      } else {
        boolean son = chance.nextBoolean();
        Member.Relation relation = son ? Member.Relation.SON : Member.Relation.DAUGHTER;
        int years = Math.max(1 + chance.nextInt(3), age - 21 - chance.nextInt(14));
        members.add(member(person, surname, relation, son, years, day, chance));
      }
    }
    return List.copyOf(members);
  }

  private Member member(
      long person,
      String surname,
      Member.Relation relation,
      boolean male,
      int years,
      LocalDate day,
      SplittableRandom chance) {
    LocalDate birth = numbers.birth(person, day.getYear() - years - 1);
    Traits traits = Traits.at(Period.between(birth, day).getYears(), chance);
    return new Member(
        surname + Names.given(male, chance),
        male,
        birth,
        numbers.number(person, birth, male),
        relation,
        chance.nextInt(100) < 96 ? "汉族" : chance.nextBoolean() ? "瑶族" : "苗族",
        traits.education(),
        traits.schoolStage(),
        traits.health(),
        traits.labour(),
        traits.workPlace(),
        traits.workMonths());
  }

  private static String type(List<Member> members, LocalDate day, SplittableRandom chance) {
    boolean aloneAndOld =
        members.size() == 1 && Period.between(members.getFirst().birth(), day).getYears() >= 60;
    if (aloneAndOld && chance.nextInt(10) < 6) {
      return "特困供养";
    }
    return chance.nextInt(100) < 18 ? "低保" : "一般";
  }

  /** A cause that the members bear out. */
  private static String cause(List<Member> members, SplittableRandom chance) {
    if (has(members, Member::disabled) && chance.nextBoolean()) {
      return "因残";
    }
    if (has(members, Member::chronicallyOrGravelyIll) && chance.nextInt(10) < 7) {
      return "因病";
    }
    if (!has(members, Member::ableToWork)) {
      return "缺劳动力";
    }
    if (has(members, member -> member.schoolStage() != null) && chance.nextInt(10) < 4) {
      return "因学";
    }
    List<String> others = List.of("缺技术", "缺资金", "交通条件落后", "自身发展动力不足", "因灾", "缺水");
    return others.get(chance.nextInt(others.size()));
  }

  private static boolean has(List<Member> members, Predicate<Member> trait) {
    return members.stream().anyMatch(trait);
  }
}
