package fr.allervers.web.notice;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.publication.PublicationStep;
import fr.allervers.web.publication.PublicationSteps;
import java.util.List;

/**
 * What a mailing is asked to send.
 *
 * @param number of the publication that it tells of
 * @param takenBack true where it tells that it was taken back
 * @param letters in the order in which they are sent
 */
record MailingArguments(String quarter, int number, boolean takenBack, List<Addressed> letters) {

    /**
     * A letter of a notice.
     *
     * @param key of the notice
     */
    record Addressed(String key, Letter letter) {}

    static MailingArguments of(Quarter quarter, PublicationStep step, List<Notice> notices) {
        return new MailingArguments(
                quarter.toString(),
                step.number(),
                step.takenBack(),
                notices.stream()
                        .flatMap(n -> n.letters().stream().map(l -> new Addressed(n.key(), l)))
                        .toList());
    }

    boolean isOf(PublicationSteps.Head step) {
        return step.isOf(number, takenBack);
    }
}
