package fr.allervers.web.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of all plans of the present territory; the {@value #OPEN} that were looked at last stay in memory. */
@Component
public final class PlanVersions {

    private static final int OPEN = 50;
    private static final int ID_DIGITS = 12;

    /** Nobody sees another territory's version, whoever looked at it before. */
    private record Key(String territory, String version) {}

    private final Store store;
    private final Quarters quarters;
    private final Variants variants;
    private final EarlierWorkshops earlier;
    private final Cache<Key, PlanVersion> open =
            Caffeine.newBuilder().maximumSize(OPEN).build();

    public PlanVersions(Store store, Quarters quarters) {
        this.store = store;
        this.quarters = quarters;
        this.variants = new Variants(store);
        this.earlier = new EarlierWorkshops(this, new MendedProblems(store), quarters);
    }

    /** Which versions people go on from. */
    public Variants variants() {
        return variants;
    }

    /** Keeps a new version of which nothing is locked, as below. */
    public PlanVersion add(Plan plan, PlanVersion.Origin origin) {
        return add(plan, Locks.NONE, origin);
    }

    /**
     * Keeps a new version.
     *
     * @param plan valid and scored; of a mended quarter, a new workshop that has the id of an earlier one is given another
     * @param locks those of workshops that it does not hold are left out
     */
    public PlanVersion add(Plan plan, Locks locks, PlanVersion.Origin origin) {
        return add(plan, locks, origin, false);
    }

    /** Keeps a new version that takes its parent's place as a step, as the better one that the same run found does. */
    public PlanVersion improve(Plan plan, Locks locks, PlanVersion.Origin origin) {
        return add(plan, locks, origin, true);
    }

    private PlanVersion add(Plan found, Locks locks, PlanVersion.Origin origin, boolean inPlace) {
        var plan = earlier.apart(found);
        var version = store.write(() -> {
            store.lock(store.territory());
            quarters.keep(plan.problem());
            return insert(
                    new PlanVersion(
                            UUID.randomUUID().toString().replace("-", "").substring(0, ID_DIGITS),
                            newest(plan.problem()) + 1,
                            origin,
                            plan,
                            locks.in(plan),
                            store.clock().instant().truncatedTo(ChronoUnit.MICROS)),
                    inPlace);
        });
        open.put(key(version.id()), version);
        return version;
    }

    private Key key(String version) {
        return new Key(store.territory(), version);
    }

    /** The number of the newest version of the quarter that a problem is of, 0 where there is none. */
    private int newest(String problem) {
        return store.database()
                .sql("""
                select coalesce(max(v.number), 0) from plan_version v join problem p on p.id = v.problem
                where p.territory = :territory
                    and p.quarter = (select quarter from problem where id = :problem and territory = :territory)""")
                .param("territory", store.territory())
                .param("problem", problem)
                .query(Integer.class)
                .single();
    }

    private PlanVersion insert(PlanVersion version, boolean inPlace) {
        var before = variants.all(version.problem());
        var document = store.documents().keep(Document.Kind.PLAN, DocumentWriter.PLANS.toBytes(version.plan()));
        store.database()
                .sql("""
                insert into plan_version
                    (id, problem, territory, number, parent, author, reason, document, locks, score, unserved, cost,
                    made_at)
                values (:id, :problem, :territory, :number, :parent, :author, :reason, :document, :locks, :score,
                    :unserved, :cost, :madeAt)""")
                .param("id", version.id())
                .param("problem", version.problem())
                .param("territory", store.territory())
                .param("number", version.number())
                .param("parent", version.origin().parent())
                .param("author", version.origin().author())
                .param("reason", version.origin().reason().name())
                .param("document", document)
                .param("locks", version.locks().isEmpty() ? null : JsonText.of(version.locks()))
                .param("score", JsonText.of(version.score()))
                .param("unserved", version.score().unserved())
                .param("cost", version.score().cost())
                .param("madeAt", Moments.of(version.madeAt()))
                .update();
        variants.follow(before, version, inPlace);
        return version;
    }

    /**
     * The version of that id.
     *
     * @throws UnknownVersionException where there is none, or no longer
     */
    public PlanVersion get(String id) {
        return find(id).orElseThrow(() -> new UnknownVersionException(id));
    }

    /** The version of that id; empty where there is none, or no longer. */
    public Optional<PlanVersion> find(String id) {
        return Optional.ofNullable(open.get(key(id), key -> read(id).orElse(null)));
    }

    private Optional<PlanVersion> read(String id) {
        return store.database()
                .sql("select id, problem, number, parent, author, reason, document, locks, made_at from plan_version"
                        + " where id = ? and territory = ?")
                .params(id, store.territory())
                .query((row, n) -> version(row))
                .optional();
    }

    private PlanVersion version(ResultSet row) throws SQLException {
        var problem = quarters.problem(row.getString("problem")).problem();
        var plan = DocumentReader.plans(problem).read(store.documents().content(row.getString("document")));
        return new PlanVersion(
                row.getString("id"), row.getInt("number"), origin(row), plan, locks(row), Moments.get(row, "made_at"));
    }

    private static Locks locks(ResultSet row) throws SQLException {
        var locks = row.getString("locks");
        return locks == null ? Locks.NONE : JsonText.read(locks, Locks.class);
    }

    private static PlanVersion.Origin origin(ResultSet row) throws SQLException {
        return new PlanVersion.Origin(
                row.getString("parent"), row.getString("author"), VersionReason.valueOf(row.getString("reason")));
    }

    /** The version that the main variant of a problem's plan has come to, null where there is none yet. */
    public @Nullable PlanVersion latest(String problem) {
        return variants.main(problem).map(Variant::head).map(this::get).orElse(null);
    }

    /** The version of the territory that was made last, of whichever quarter and data; nothing where none was. */
    public Optional<PlanVersion> newest() {
        return store.database()
                .sql("select id from plan_version where territory = ? order by made_at desc, number desc limit 1")
                .param(store.territory())
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    /**
     * Names a version, so that it is kept for good, or takes its name away.
     *
     * @param name null for none
     * @throws UnknownVersionException where the territory has none of that id
     */
    public void name(String id, @Nullable String name) {
        store.write(() -> {
            int named = store.database()
                    .sql("update plan_version set name = :name where id = :id and territory = :territory")
                    .param("name", name)
                    .param("id", id)
                    .param("territory", store.territory())
                    .update();
            if (named == 0) {
                throw new UnknownVersionException(id);
            }
        });
    }

    /** The name that a version was given, null where it has none. */
    public @Nullable String name(String id) {
        return store.database()
                .sql("select name from plan_version where id = ? and territory = ? and name is not null")
                .params(id, store.territory())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The history of a problem's plan, oldest first. */
    public List<PlanVersion.Line> of(String problem) {
        return store.database()
                .sql("select id, number, name, parent, author, reason, made_at, score from plan_version"
                        + " where problem = ? and territory = ? order by number")
                .params(problem, store.territory())
                .query((row, n) -> new PlanVersion.Line(
                        row.getString("id"),
                        row.getInt("number"),
                        row.getString("name"),
                        origin(row),
                        Moments.get(row, "made_at"),
                        JsonText.read(row.getString("score"), Score.class)))
                .list();
    }
}
