package fr.allervers.web.notice;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.notice.Mailing.Fate;
import fr.allervers.web.publication.PublicationSteps;
import fr.allervers.web.publication.PublicationSteps.Head;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What each recipient knows: given a step of publication, the last one before it of which they were told, by mail or otherwise. */
@Component
record LastTold(PublicationSteps steps, Mailings mailings, Told told) {

    /** The last step before one of which each was told, by key of the notice; who was told of none is not in it. */
    Map<String, Head> before(Quarter quarter, Head step) {
        var all = steps.all(quarter);
        var earlier = all.subList(all.indexOf(step) + 1, all.size());
        var ofQuarter = mailings.of(quarter);
        var known = new HashMap<String, Head>();
        for (var head : earlier) {
            keys(quarter, head, ofQuarter).forEach(key -> known.putIfAbsent(key, head));
        }
        return known;
    }

    private Set<String> keys(Quarter quarter, Head head, List<Mailing> ofQuarter) {
        var keys = new LinkedHashSet<>(told.of(quarter, head).keySet());
        var mailed = ofQuarter.stream().filter(m -> m.asked().isOf(head)).toList();
        mailed.stream()
                .flatMap(m -> m.asked().letters().stream())
                .map(MailingArguments.Addressed::key)
                .distinct()
                .filter(key -> isSent(mailed, key))
                .forEach(keys::add);
        return keys;
    }

    private static boolean isSent(List<Mailing> mailed, String key) {
        return mailed.stream().map(m -> m.of(key)).anyMatch(d -> d != null && d.fate() == Fate.SENT);
    }
}
