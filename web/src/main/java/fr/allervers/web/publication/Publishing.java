package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import org.springframework.stereotype.Component;

/** Publishes a plan with what goes along: the sign-ups of the workshops that it moves. */
@Component
record Publishing(
        Store store, Publications publications, PlanVersions versions, VersionChanges changes, SignUps signUps) {

    /**
     * Publishes a plan in the place of what was, taken back or not.
     *
     * @param version of a problem of that quarter
     * @param last number of the last publication that whoever asks has seen, 0 for none
     * @throws OvertakenException where there is a later one; then nothing is done
     */
    void publish(Quarter quarter, PlanVersion version, int last) {
        var changed = publications.all(quarter).stream()
                .filter(p -> p.number() == last)
                .map(p -> versions.get(p.version()))
                .filter(was -> !was.id().equals(version.id()))
                .map(was -> changes.of(was, version).changes())
                .findFirst();
        store.write(() -> {
            publications.publish(quarter, version, last);
            changed.ifPresent(c -> signUps.follow(quarter, c));
        });
    }
}
