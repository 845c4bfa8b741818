package fr.allervers.web.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The server that takes mail, where an operator has named one and an address that mail comes from. */
@Component
public final class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final String ATTACHED = "atelier.ics";

    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> sender;
    private volatile boolean lost;

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
        send(message, server);
    }

    /**
     * The same for one of several letters that tell the same: one that is not taken keeps nobody else from being told.
     *
     * @param of what is told, for the log
     * @return whether it was taken
     */
    public boolean offer(Letter letter, String of) {
        try {
            send(letter);
            return true;
        } catch (MailException e) {
            LOG.warn("{} was not told by mail of {}: {}", letter.to(), of, e.getMessage());
            return false;
        }
    }

    private void send(MimeMessage message, JavaMailSender server) {
        try {
            server.send(message);
            lost = false;
        } catch (MailException e) {
            if (isLost(e) && !lost) {
                LOG.warn("The server of mail is not reached: {}", e.getMessage());
            }
            lost = isLost(e);
            throw e;
        }
    }

    /** True where the server itself is not reached, or lets us not in; false where it only did not want this letter. */
    public static boolean isLost(MailException e) {
        return e instanceof MailAuthenticationException
                || e instanceof MailSendException && e.getCause() instanceof MessagingException;
    }

    /** True where the server was not reached when it was asked last. */
    public boolean isLost() {
        return lost;
    }

    /** Asks a server that was lost whether it is there again; sends nothing. */
    public void lookAgain() {
        if (lost && sender.getIfAvailable() instanceof JavaMailSenderImpl server) {
            try {
                server.testConnection();
                lost = false;
                LOG.info("The server of mail is reached again");
            } catch (MessagingException still) {
                LOG.debug("The server of mail is not reached", still);
            }
        }
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
