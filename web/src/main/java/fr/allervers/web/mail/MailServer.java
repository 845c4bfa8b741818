package fr.allervers.web.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The server that takes mail, where an operator has named one and an address that mail comes from. */
@Component
public final class MailServer {

    private static final String ATTACHED = "atelier.ics";

    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> sender;

    public MailServer(MailSettings settings, ObjectProvider<JavaMailSender> sender) {
        this.settings = settings;
        this.sender = sender;
    }

    /** True where mail can be sent. */
    public boolean isSet() {
        return settings.from() != null && sender.getIfAvailable() != null;
    }

    /** The address that mail comes from. */
    public String from() {
        if (settings.from() == null) {
            throw new IllegalStateException("no address that mail comes from: allervers.mail.from");
        }
        return settings.from();
    }

    /** The whole address of a page, null where it is not known where this installation's pages are. */
    public @Nullable String link(String page) {
        var site = settings.site();
        return site == null ? null : site.replaceAll("/+$", "") + page;
    }

    /**
     * Gives a letter to the server, which returns once it was taken.
     *
     * @throws MailException where the server is not reached or refuses it
     */
    public void send(Letter letter) {
        var server = sender.getObject();
        var message = server.createMimeMessage();
        try {
            write(letter, message);
        } catch (MessagingException e) {
            throw new MailPreparationException("the mail to " + letter.to() + " cannot be written", e);
        }
        server.send(message);
    }

    private void write(Letter letter, MimeMessage message) throws MessagingException {
        var event = letter.event();
        var helper = new MimeMessageHelper(message, event != null, UTF_8.name());
        helper.setFrom(from());
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no automatic answers, please
        if (event == null) {
            helper.setText(letter.text());
            return;
        }
        // Programs look for an event in one of two places: beside the text, or attached.
        helper.getMimeMultipart().addBodyPart(textAndEvent(letter.text(), event));
        helper.addAttachment(ATTACHED, new ByteArrayDataSource(event.calendar().getBytes(UTF_8), type(event)));
    }

    private static MimeBodyPart textAndEvent(String text, Letter.Event event) throws MessagingException {
        var words = new MimeBodyPart();
        words.setText(text, UTF_8.name());
        var calendar = new MimeBodyPart();
        calendar.setDataHandler(
                new DataHandler(new ByteArrayDataSource(event.calendar().getBytes(UTF_8), type(event))));
        var both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", words, calendar));
        return both;
    }

    private static String type(Letter.Event event) {
        return "text/calendar; charset=UTF-8; method=" + event.method();
    }
}
