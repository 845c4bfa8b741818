package fr.allervers.web.notice;

import static java.util.stream.Collectors.joining;

import fr.allervers.web.absence.Absences.Absence;
import fr.allervers.web.account.Accounts;
import fr.allervers.web.account.Asker;
import fr.allervers.web.agenda.AbsenceNews;
import fr.allervers.web.agenda.PublishedSession;
import fr.allervers.web.language.Say;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.store.Store;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the territory's coordinators by mail of an absence: its dates and what it touches. Whoever declares it knows. */
@Component
record AbsenceMail(MailServer server, Accounts accounts, Store store, Say say) implements AbsenceNews {

    @Override
    public int tell(Step step, Absence absence, String advisor, List<PublishedSession> touched) {
        if (!server.isSet()) {
            return 0;
        }
        var subject = say.message("notice.absence." + step, advisor, say.period(absence.first(), absence.last()));
        var text = text(step, subject, touched);
        return (int) accounts.coordinators(store.territory()).stream()
                .filter(mail -> !mail.equals(Asker.name()))
                .filter(mail -> server.offer(new Letter(mail, subject, text, null), "an absence"))
                .count();
    }

    private String text(Step step, String subject, List<PublishedSession> touched) {
        var lines = touched.stream().map(this::line).collect(joining("\n"));
        return subject + ".\n" + say.message("agenda.absence.touched", touched.size())
                + (lines.isEmpty() ? "" : "\n" + lines) + "\n\n" + where(step, touched);
    }

    private String line(PublishedSession session) {
        return say.message(
                "notice.absence.session",
                say.day(session.day()),
                say.hour(session.start()),
                session.theme().name(),
                session.commune().name(),
                session.participants());
    }

    private String where(Step step, List<PublishedSession> touched) {
        boolean isToMend = step == Step.DECLARED && !touched.isEmpty();
        var page = isToMend ? "/imprevu?quarter=" + touched.get(0).quarter() : "/agenda/equipe";
        var link = server.link("/t/" + store.territory() + page);
        return say.message(isToMend ? "notice.absence.mend" : "notice.absence.see") + (link == null ? "" : "\n" + link);
    }
}
