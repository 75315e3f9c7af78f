package org.bangfu.payment.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/** All statements of a service, with their lines. */
@ApplicationScoped
public class Statements {
  private final EntityManager entities;

  Statements(EntityManager entities) {
    this.entities = entities;
  }

  public Statement require(DivisionScope scope, UUID id) {
    return required(scope, id, "");
  }

  /** Holds it until the transaction ends. */
  Statement lock(DivisionScope scope, UUID id) {
    return required(scope, id, " for update");
  }

  private Statement required(DivisionScope scope, UUID id, String lock) {
    List<Statement> rows =
        scope
            .condition("division")
            .query(
                entities,
                "select * from payment_statement where id = :id and {reached}" + lock,
                Statement.class)
            .setParameter("id", id)
            .getResultList();
    if (rows.isEmpty()) {
      throw Problems.notFound("statement", id);
    }
    return rows.getFirst();
  }

  StatementLine line(UUID statement, int no) {
    StatementLine line = entities.find(StatementLine.class, new StatementLine.Key(statement, no));
    if (line == null) {
      throw Problems.notFound("line", no);
    }
    return line;
  }

  public Counts counts(UUID id) {
    Tuple row =
        (Tuple)
            entities
                .createNativeQuery(
                    """
                    select count(*) filter (where result = 'MATCHED'), count(*) filter (where result = 'MISSING'),
                      count(*) filter (where result = 'SURPLUS'), count(*) filter (where result = 'DIFFERENT'),
                      count(*) filter (where result <> 'MATCHED' and outcome is null),
                      coalesce(sum(case direction when 'IN' then amount else -amount end)
                               filter (where result <> 'MISSING'), 0)
                    from payment_statement_line where statement_id = :id
                    """,
                    Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
    return new Counts(
        row.get(0, Long.class),
        row.get(1, Long.class),
        row.get(2, Long.class),
        row.get(3, Long.class),
        row.get(4, Long.class),
        new Money(row.get(5, BigDecimal.class)));
  }

  public <T> Page<T> page(
      DivisionScope scope,
      @Nullable DivisionCode division,
      PageRequest request,
      Function<Statement, T> toItem) {
    List<Statement> rows =
        scope
            .condition("division", division)
            .query(
                entities,
                "select * from payment_statement where {reached} and id > :after order by id",
                Statement.class)
            .setParameter("after", request.afterId())
            .setMaxResults(request.rowsToRead())
            .getResultList();
    return Page.of(rows, request, Statement::id, toItem);
  }

  /** The lines in their order; those of one result where it is given. */
  public <T> Page<T> lines(
      UUID statement,
      @Nullable LineResult result,
      PageRequest request,
      Function<StatementLine, T> toItem) {
    var query =
        entities
            .createNativeQuery(
                "select * from payment_statement_line where statement_id = :id and no > :after"
                    + (result == null ? "" : " and result = :result")
                    + " order by no",
                StatementLine.class)
            .setParameter("id", statement)
            .setParameter("after", request.after(1, key -> Integer.parseInt(key.getFirst()), 0))
            .setMaxResults(request.rowsToRead());
    if (result != null) {
      query.setParameter("result", result.name());
    }
    @SuppressWarnings("unchecked")
    List<StatementLine> rows = query.getResultList();
    return Page.of(rows, request, StatementLine::no, toItem);
  }
}
