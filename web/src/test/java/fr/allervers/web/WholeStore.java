package fr.allervers.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import java.util.List;

/** Whether a store has all that was acknowledged, and nothing by halves. */
record WholeStore(Store store) {

    private static final List<String> POINTING =
            List.of("territory_version", "upload", "demand_version", "problem", "plan_version");

    /** Every document has the content that its hash says, and every row its document. */
    void documents() {
        var all = store.documents().all();
        assertThat(all)
                .isNotEmpty()
                .allSatisfy(
                        h -> assertThat(Sha256.of(store.documents().content(h))).isEqualTo(h));
        for (var table : POINTING) {
            assertThat(words("select document from " + table)).isSubsetOf(all);
        }
    }

    /** What is written in one transaction is there together or not at all, and no number is left out. */
    void nothingByHalves() {
        var inDemand = words("select uploads from demand_version").stream()
                .flatMap(u -> JsonText.list(u).stream())
                .toList();
        assertThat(words("select id from upload where taken_at is not null")).containsAll(inDemand);
        assertThat(inDemand).containsAll(words("select id from upload where taken_at is not null"));
        assertThat(words("select problem from plan_version group by problem having max(number) <> count(*)"))
                .isEmpty();
        assertThat(words("select parent from plan_version where parent is not null"))
                .isSubsetOf(words("select id from plan_version"));
        assertThat(words("select quarter from demand_version group by territory, quarter having max(number)"
                        + " <> count(*)"))
                .isEmpty();
        assertThat(words(
                        "select quarter from quarter_draft group by territory, quarter having max(number) <> count(*)"))
                .isEmpty();
        assertThat(words("select id from territory where current_version <> (select max(number) from"
                        + " territory_version v where v.territory = territory.id)"))
                .isEmpty();
    }

    /** @param kept words of a line that the process told */
    void has(List<String> kept) {
        assertThat(store.database()
                        .sql(query(kept.get(0)))
                        .params(kept.subList(1, kept.size()))
                        .query(Integer.class)
                        .single())
                .as(String.join(" ", kept))
                .isEqualTo(1);
    }

    /** True where the job of that id came to its end, with what it is to make: a version that is there, or a draft. */
    boolean isDone(String job) {
        return store.database()
                        .sql("select count(*) from job j where j.id = ? and j.state = 'DONE' and (j.kind = 'SOLVE'"
                                + " and exists (select 1 from plan_version v where j.progress like '%' || v.id || '%')"
                                + " or j.kind = 'BATCH' and exists (select 1 from quarter_draft d"
                                + " where d.quarter = j.subject and d.made_at >= j.asked_at))")
                        .param(job)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** How many files of demand it has. */
    int uploads() {
        return store.database()
                .sql("select count(*) from upload")
                .query(Integer.class)
                .single();
    }

    private static String query(String what) {
        return "select count(*) from "
                + switch (what) {
                    case "upload" -> "upload where quarter = ? and id = ?";
                    case "answer" -> "upload where quarter = ? and id = ? and answers like '%made-up%'";
                    case "taken" ->
                        "upload u join demand_version d on d.quarter = u.quarter where u.taken_at is not null"
                                + " and u.quarter = ? and u.id = ? and d.number = cast(? as integer)"
                                + " and d.uploads like '%' || u.id || '%'";
                    case "planned" -> "demand_version where quarter = ? and number = cast(? as integer) and planned";
                    case "tables" -> "territory_version where number = cast(? as integer) and document = ?";
                    case "draft" ->
                        "quarter_draft d, job j where d.number = cast(? as integer) and d.plan_version = ?"
                                + " and j.id = ? and j.state = 'DONE'";
                    case "version" -> "plan_version where id = ? and document = ?";
                    default -> throw new IllegalArgumentException(what);
                };
    }

    private List<String> words(String sql) {
        return store.database().sql(sql).query(String.class).list();
    }
}
