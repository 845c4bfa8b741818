package fr.allervers.web.notice;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Asker;
import fr.allervers.web.publication.PublicationStep;
import fr.allervers.web.publication.PublicationSteps;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was told of a step of publication, by mail or otherwise, in the present territory. */
@Component
record Told(Store store) {

    /**
     * That somebody was told.
     *
     * @param author who noted it, null where that is not known
     */
    record Mark(String notice, @Nullable String author, Instant at) {}

    /** Notes that those of some notices were told now; who was noted before stays so. */
    void note(Quarter quarter, PublicationStep step, Collection<String> notices) {
        note(quarter.toString(), step.number(), step.takenBack(), notices, Asker.name());
    }

    /**
     * The same of a step by its number; mails that were sent are noted too, as mailings are not kept for ever.
     *
     * @param author who told them, null where that is not known
     */
    void note(String quarter, int number, boolean takenBack, Collection<String> notices, @Nullable String author) {
        store.write(() -> notices.forEach(notice -> store.database()
                .sql("insert into told (territory, quarter, publication, taken_back, notice, author, told_at)"
                        + " values (:territory, :quarter, :publication, :takenBack, :notice, :author, :now)"
                        + " on conflict do nothing")
                .param("territory", store.territory())
                .param("quarter", quarter)
                .param("publication", number)
                .param("takenBack", takenBack)
                .param("notice", notice)
                .param("author", author)
                .param("now", Moments.of(store.clock().instant()))
                .update()));
    }

    /** Those of a step, by key of the notice. */
    Map<String, Mark> of(Quarter quarter, PublicationSteps.Head step) {
        return store
                .database()
                .sql("select notice, author, told_at from told"
                        + " where territory = ? and quarter = ? and publication = ? and taken_back = ?")
                .params(store.territory(), quarter.toString(), step.number(), step.takenBack())
                .query((row, n) ->
                        new Mark(row.getString("notice"), row.getString("author"), Moments.get(row, "told_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Mark::notice, m -> m));
    }
}
