package fr.allervers.web.territory;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The problems of the territory that plans were made for: kept as they were, whatever becomes of the territory. */
@Component
public final class Problems {

    private record Kept(
            Quarter quarter, String document, @Nullable Integer demandVersion) {}

    private final Store store;
    private final Territory territory;
    private final int version;

    /** Keeps the territory's tables where they changed since they were last read. */
    public Problems(Store store, TerritoryVersions versions, TerritoryCopy copy) {
        this.store = store;
        this.territory = copy.territory();
        this.version = versions.keep(copy, null, "read at start");
    }

    Territory territory() {
        return territory;
    }

    private String owner() {
        return territory.settings().id();
    }

    /** The problem under its own id, or under one of its content where its own is that of another problem. */
    Problem named(Problem problem) {
        var kept = row(problem.id());
        if (kept.isEmpty()) {
            return problem;
        }
        var hash = Sha256.of(DocumentWriter.PROBLEMS.toBytes(problem));
        return hash.equals(kept.get().document())
                ? problem
                : problem.withId("%s-%s".formatted(problem.id(), hash.substring(0, 8)));
    }

    /** Keeps a problem; one that is kept already stays as it is. */
    void keep(QuarterProblem problem) {
        if (row(problem.id()).isEmpty()) {
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
                .param("territory", owner())
                .param("quarter", problem.quarter().toString())
                .param("version", version)
                .param("demand", problem.demandVersion())
                .param("document", document)
                .param("madeAt", Moments.of(store.clock().instant()))
                .update();
    }

    /** The kept problem of that id. */
    Optional<QuarterProblem> find(String id) {
        return row(id).map(kept -> new QuarterProblem(
                kept.quarter(),
                new ProblemIndex(DocumentReader.PROBLEMS.read(store.documents().content(kept.document()))),
                kept.demandVersion()));
    }

    private Optional<Kept> row(String id) {
        return store.database()
                .sql("select quarter, document, demand_version from problem where id = ? and territory = ?")
                .params(id, owner())
                .query((row, n) -> new Kept(
                        Quarter.parse(row.getString("quarter")),
                        row.getString("document"),
                        row.getObject("demand_version", Integer.class)))
                .optional();
    }
}
