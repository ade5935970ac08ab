package org.alliancetracker.gateway.link;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.gateway.service.notification.AccountMail;
import org.alliancetracker.gateway.service.notification.Mails;
import org.alliancetracker.kit.run.Knocks;
import org.alliancetracker.kit.run.OnKnock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes the links that were asked for and has them mailed, to an address of the account and nowhere else. */
@Component
class LinkMailer extends OnKnock {

  private static final Logger LOG = LoggerFactory.getLogger(LinkMailer.class);
  /** When nobody knocked: what an instance that was killed has left behind. */
  private static final Duration LOOK_EACH = Duration.ofSeconds(15);

  private final Knocks knocks;
  private final LinkRequests requests;
  private final Links links;
  private final SignInNames names;
  private final Accounts accounts;
  private final Mails mails;
  private final InstantSource time;

  @Autowired
  LinkMailer(LinkRequests requests, Links links, SignInNames names, Accounts accounts, Mails mails, InstantSource time) {
    this(new Knocks(), requests, links, names, accounts, mails, time);
  }

  private LinkMailer(Knocks knocks, LinkRequests requests, Links links, SignInNames names, Accounts accounts, Mails mails,
      InstantSource time) {
    super("link-mailer", knocks, LOOK_EACH);
    this.knocks = knocks;
    this.requests = requests;
    this.links = links;
    this.names = names;
    this.accounts = accounts;
    this.mails = mails;
    this.time = time;
  }

  /** There is one more. */
  void knock() {
    knocks.knock();
  }

  @Override
  protected List<Runnable> work() {
    return requests.waiting().stream().<Runnable>map(asked -> () -> serve(asked)).toList();
  }

  /** Sent again after a kill it has another secret, which the mail of before keeps out: one mail each, and its link is good. */
  private void serve(LinkRequests.Asked asked) {
    Optional<SignInName> name = SignInName.read(asked.name());
    Optional<Account> account = name.flatMap(names::accountOf).flatMap(accounts::find).filter(Account::isActive);
    Optional<SignInName> address = account.flatMap(known -> name.filter(SignInName::isAddress)
        .or(() -> names.of(known.id()).stream().filter(SignInName::isAddress).findFirst()));
    if (account.isEmpty() || address.isEmpty()) {
      requests.done(asked);
      return;
    }
    String secret = links.make(account.get().id(), asked.name(), asked.kind());
    AccountMail.Kind kind = asked.kind() == Link.Kind.PASSWORD ? AccountMail.Kind.PASSWORD_LINK : AccountMail.Kind.SIGN_IN_LINK;
    switch (mails.send(AccountMail.of(kind, "link:" + asked.id(), address.get().text(), account.get().displayName(), asked.language(),
        "/link/" + secret, time.instant().plus(Link.LIFE)))) {
      case Mails.Accepted accepted -> requests.done(asked);
      case Mails.Refused refused -> {
        LOG.warn("a link could not be mailed: {} {}", refused.code(), refused.field());
        requests.done(asked);
      }
      // asked for again at the next look, until its time is over
      case Mails.Busy busy -> { }
      case Mails.Away away -> { }
    }
  }
}
