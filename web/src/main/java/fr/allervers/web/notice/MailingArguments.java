package fr.allervers.web.notice;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.publication.PublicationStep;
import fr.allervers.web.publication.PublicationSteps;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mailing is asked to send.
 *
 * @param number of the publication that it tells of, null where it tells of none
 * @param takenBack true where it tells that it was taken back
 * @param page address, within the territory, of the page that its letters are about; null where that is the one of the publication
 * @param letters in the order in which they are sent
 */
record MailingArguments(
        String quarter,
        @Nullable Integer number,
        boolean takenBack,
        @Nullable String page,
        List<Addressed> letters) {

    /**
     * A letter of a notice.
     *
     * @param key of the notice; the address where it is of none
     */
    record Addressed(String key, Letter letter) {}

    static MailingArguments of(Quarter quarter, PublicationStep step, List<Notice> notices) {
        return new MailingArguments(
                quarter.toString(),
                step.number(),
                step.takenBack(),
                null,
                notices.stream()
                        .flatMap(n -> n.letters().stream().map(l -> new Addressed(n.key(), l)))
                        .toList());
    }

    /** @param page address, within the territory, of the page that they are about */
    static MailingArguments of(Quarter quarter, String page, List<Letter> letters) {
        return new MailingArguments(
                quarter.toString(),
                null,
                false,
                page,
                letters.stream().map(l -> new Addressed(l.to(), l)).toList());
    }

    boolean isOf(PublicationSteps.Head step) {
        return number != null && step.isOf(number, takenBack);
    }
}
