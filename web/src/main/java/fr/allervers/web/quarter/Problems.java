package fr.allervers.web.quarter;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The problems of a territory that plans were made for: kept as they were, whatever becomes of the territory. */
@Component
public final class Problems {

    private static final int HASH_DIGITS = 8;

    private record Kept(
            Quarter quarter,
            String document,
            int territoryVersion,
            @Nullable Integer demandVersion) {}

    private final Store store;

    /** @param store of all territories; each sees its own problems */
    public Problems(Store store) {
        this.store = store;
    }

    /**
     * The problem under its own id where that is free for it, else under one of its content. Other tables make another
     * problem: two processes never give one id to two.
     *
     * @param free whether its own id is free for it as long as none is kept under it
     */
    Problem named(Problem problem, boolean free) {
        var kept = row(problem.id());
        if (kept.isEmpty() && free) {
            return problem;
        }
        var hash = hash(problem);
        return kept.isPresent() && hash.equals(kept.get().document()) ? problem : byContent(problem, hash);
    }

    /** The SHA-256 of what a problem says. */
    static String hash(Problem problem) {
        return Sha256.of(DocumentWriter.PROBLEMS.toBytes(problem));
    }

    /** The problem under an id that tells it from others of its own id. */
    static Problem byContent(Problem problem, String hash) {
        return problem.withId("%s-%s".formatted(problem.id(), hash.substring(0, HASH_DIGITS)));
    }

    /** Whether a problem of that id is kept. */
    boolean isKept(String id) {
        return row(id).isPresent();
    }

    /** Keeps a problem; one that is kept already stays as it is. */
    void keep(QuarterProblem problem) {
        if (!isKept(problem.id())) {
            var content = DocumentWriter.PROBLEMS.toBytes(problem.problem());
            store.write(() -> insert(problem, store.documents().keep(Document.Kind.PROBLEM, content)));
        }
    }

    private void insert(QuarterProblem problem, String document) {
        store.database()
                .sql("""
                insert into problem (id, territory, quarter, territory_version, demand_version, document, made_at)
                values (:id, :territory, :quarter, :version, :demand, :document, :madeAt) on conflict do nothing""")
                .param("id", problem.id())
                .param("territory", store.territory())
                .param("quarter", problem.quarter().toString())
                .param("version", problem.territoryVersion())
                .param("demand", problem.demandVersion())
                .param("document", document)
                .param("madeAt", Moments.of(store.clock().instant()))
                .update();
    }

    /** Id of the kept problem that people chose to plan a quarter with; empty where they chose none. */
    Optional<String> chosen(Quarter quarter) {
        return store.database()
                .sql("select problem from planned_problem where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .query(String.class)
                .optional();
    }

    /**
     * Chooses a kept problem to plan a quarter with.
     *
     * @param author null where that is not known
     */
    void choose(Quarter quarter, String problem, @Nullable String author) {
        store.write(() -> {
            store.lock(store.territory());
            chooseNone(quarter);
            store.database()
                    .sql("""
                    insert into planned_problem (territory, quarter, problem, author, chosen_at)
                    values (:territory, :quarter, :problem, :author, :chosenAt)""")
                    .param("territory", store.territory())
                    .param("quarter", quarter.toString())
                    .param("problem", problem)
                    .param("author", author)
                    .param("chosenAt", Moments.of(store.clock().instant()))
                    .update();
        });
    }

    /** Lets a quarter be planned with what tables and demand make. */
    void chooseNone(Quarter quarter) {
        store.write(() -> store.database()
                .sql("delete from planned_problem where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .update());
    }

    /** Id of the problem whose published plan was mended with that of an id; empty where that is of a whole quarter. */
    Optional<String> mendedFrom(String id) {
        return store.database()
                .sql("""
                select v.problem from mended_problem m join plan_version v on v.id = m.base_version
                where m.problem = ? and m.territory = ?""")
                .params(id, store.territory())
                .query(String.class)
                .optional();
    }

    /** The kept problem of that id. */
    Optional<QuarterProblem> find(String id) {
        return row(id).map(kept -> new QuarterProblem(
                kept.quarter(),
                new ProblemIndex(DocumentReader.PROBLEMS.read(store.documents().content(kept.document()))),
                kept.territoryVersion(),
                kept.demandVersion()));
    }

    private Optional<Kept> row(String id) {
        return store.database()
                .sql(
                        "select quarter, document, territory_version, demand_version from problem where id = ? and territory = ?")
                .params(id, store.territory())
                .query((row, n) -> new Kept(
                        Quarter.parse(row.getString("quarter")),
                        row.getString("document"),
                        row.getInt("territory_version"),
                        row.getObject("demand_version", Integer.class)))
                .optional();
    }
}
