package fr.allervers.web.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A server of mail, without the application. */
public final class MailServerOfTest {

    private MailServerOfTest() {}

    /** One that is set and takes nothing. */
    public static MailServer from(String address) {
        return of(new MailSettings(address, null), new JavaMailSenderImpl());
    }

    /**
     * One at a port of this machine.
     *
     * @param site where the installation's pages are
     */
    public static MailServer at(int port, String site) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        return of(new MailSettings("ateliers@exemple.fr", site), sender);
    }

    /** One at a port of this machine that is not reached for the first letter, and for all that come after it is. */
    public static MailServer lostAtFirst(int port, String site) {
        var sender = new JavaMailSenderImpl() {
            private boolean asked;

            @Override
            protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
                if (!asked) {
                    asked = true;
                    throw new MailSendException("not reached", new MessagingException("not reached"));
                }
                super.doSend(messages, originals);
            }
        };
        sender.setHost("localhost");
        sender.setPort(port);
        return of(new MailSettings("ateliers@exemple.fr", site), sender);
    }

    private static MailServer of(MailSettings settings, JavaMailSender sender) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new MailServer(settings, beans.getBeanProvider(JavaMailSender.class));
    }
}
