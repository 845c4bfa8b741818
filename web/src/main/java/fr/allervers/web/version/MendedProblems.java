package fr.allervers.web.version;

import fr.allervers.web.account.Asker;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which problems of the present territory are of what is left of a quarter whose published plan had to be mended. */
@Component
public final class MendedProblems {

    private final Store store;

    public MendedProblems(Store store) {
        this.store = store;
    }

    /** Keeps where a problem that is kept already comes from; one that is known stays as it is. */
    public void keep(MendedProblem problem) {
        store.write(() -> store.database()
                .sql(
                        "insert into mended_problem (problem, territory, base_version, begins, event, author, made_at)"
                                + " values (:problem, :territory, :base, :begins, :event, :author, :now) on conflict do nothing")
                .param("problem", problem.problem())
                .param("territory", store.territory())
                .param("base", problem.base())
                .param("begins", problem.begins().toString())
                .param("event", problem.event())
                .param("author", Asker.name())
                .param("now", Moments.of(store.clock().instant()))
                .update());
    }

    /** Where the problem of that id comes from; empty where it is of a whole quarter. */
    public Optional<MendedProblem> find(String problem) {
        return store.database()
                .sql("select problem, base_version, begins, event from mended_problem"
                        + " where problem = ? and territory = ?")
                .params(problem, store.territory())
                .query((row, n) -> new MendedProblem(
                        row.getString("problem"),
                        row.getString("base_version"),
                        LocalDate.parse(row.getString("begins")),
                        row.getString("event")))
                .optional();
    }
}
