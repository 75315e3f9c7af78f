package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;

/** All orders, those of fairs among them. */
@ApplicationScoped
public class Orders {
  private static final Reach REACH =
      Reach.into("orders").orOwn("buyer_account").orBroughtIn().enteredBy("placed_by");

  private final EntityManager entities;
  private final PlaceLists lists;

  Orders(EntityManager entities, PlaceLists lists) {
    this.entities = entities;
    this.lists = lists;
  }

  /** Those of a channel, each of which has references of its own. */
  public static Reach reach(Channel channel) {
    return REACH.where("channel", channel);
  }

  void add(Order order) {
    entities.persist(order);
  }

  void add(OrderStep step) {
    entities.persist(step);
  }

  void add(SettlementLine line) {
    entities.persist(line);
  }

  public Optional<Order> find(UUID id, DivisionScope scope) {
    return Optional.ofNullable(entities.find(Order.class, id)).filter(o -> o.isSeenBy(scope));
  }

  /** All orders of a buyer's account that the caller sees, as they came. */
  public List<Order> ofBuyer(UUID account, DivisionScope scope) {
    return boughtBy(account, scope).getResultList();
  }

  /** The same, which nobody else can change until the transaction ends. */
  List<Order> holdOfBuyer(UUID account, DivisionScope scope) {
    return boughtBy(account, scope).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  private TypedQuery<Order> boughtBy(UUID account, DivisionScope scope) {
    return seen("o", scope)
        .hql(
            entities,
            "select o from PurchaseOrder o where o.buyerAccount = :account and {reached}"
                + " order by o.id",
            Order.class)
        .setParameter("account", account);
  }

  /** The order for a step that staff alone takes, wherever else the caller may see orders. */
  Order holdAsStaff(UUID id, DivisionScope scope) {
    return hold(id, DivisionScope.of(scope.divisions()));
  }

  /** The order, which nobody else can change until the transaction ends. */
  Order hold(UUID id, DivisionScope scope) {
    return Optional.ofNullable(entities.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(o -> o.isSeenBy(scope))
        .orElseThrow(() -> Problems.notFound("order", id));
  }

  /** The orders whose term is over. */
  @SuppressWarnings("unchecked")
  List<UUID> overdue(int most) {
    return entities
        .createNativeQuery(
            """
            select id from orders
            where expires_at < now() and state in ('PLACED', 'ON_ACCOUNT')
            order by expires_at, id limit :most
            """,
            UUID.class)
        .setParameter("most", most)
        .getResultList();
  }

  /** Those of them that are still unpaid and that nobody else holds, held until the end. */
  @SuppressWarnings("unchecked")
  List<Order> holdOverdue(Collection<UUID> ids) {
    return read(
        entities
            .createNativeQuery(
                """
                select id from orders
                where id = any(cast(:ids as uuid[])) and expires_at < now()
                  and state in ('PLACED', 'ON_ACCOUNT')
                order by id for update skip locked
                """,
                UUID.class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList());
  }

  private List<Order> read(Collection<UUID> held) {
    return entities
        .createQuery("select o from PurchaseOrder o where o.id in :ids order by o.id", Order.class)
        .setParameter("ids", held)
        .getResultList();
  }

  /** Those of the ids that there are, held in one order for everybody. */
  List<Order> holdAll(Collection<UUID> ids) {
    return entities
        .createQuery("select o from PurchaseOrder o where o.id in :ids order by o.id", Order.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  public <T> Page<T> page(
      OrderFilter filter, PageRequest page, DivisionScope scope, Function<Order, T> toItem) {
    return lists.page(Order.class, REACH, scope, filter.division(), filter.columns(), page, toItem);
  }

  /** What each household earned from each line. */
  public List<SettlementLine> settlementOf(UUID orderId, DivisionScope scope) {
    return scope
        .hqlCondition("o.division")
        .hql(
            entities,
            "select s from SettlementLine s join PurchaseOrder o on o.id = s.orderId"
                + " where s.orderId = :order and {reached} order by s.position, s.householdId",
            SettlementLine.class)
        .setParameter("order", orderId)
        .getResultList();
  }

  private static Condition seen(String order, DivisionScope scope) {
    return scope
        .hqlCondition(order + ".division")
        .or(scope.ownCondition(order + ".buyerAccount"))
        .or(scope.originCondition(order + ".client"));
  }
}
