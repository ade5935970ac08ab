package org.alliancetracker.gateway.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.gateway.account.password.PasswordHashes;
import org.alliancetracker.words.text.Folded;
import org.alliancetracker.words.text.SearchWords;
import org.springframework.stereotype.Component;

/** Accounts by name of the person, found by words of name and address. */
@Component
class AccountList {

  static final int USUAL = 50;
  static final int LONGEST_SEARCH = 200;
  static final int MOST = 200;

  /**
   * One account as administrators see it.
   *
   * @param names    what is typed to sign in
   * @param password whether it has one
   */
  record Told(String id, String personId, String name, List<String> names, List<String> roles, String state, boolean password) {
  }

  /** @param next where the next part begins, or null */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(List<Told> items, String next) {
  }

  private final Accounts accounts;
  private final SignInNames names;
  private final PasswordHashes passwords;

  AccountList(Accounts accounts, SignInNames names, PasswordHashes passwords) {
    this.accounts = accounts;
    this.names = names;
    this.passwords = passwords;
  }

  Told told(Account account) {
    return told(account, names.of(account.id()));
  }

  private Told told(Account account, List<SignInName> its) {
    return new Told(account.id(), account.personId(), account.displayName(), its.stream().map(SignInName::text).sorted().toList(),
        List.copyOf(new TreeSet<>(account.roles())), account.state().name().toLowerCase(Locale.ROOT),
        passwords.of(account.id()).isPresent());
  }

  /**
   * @param q     words of name or address, or empty
   * @param after {@code next} of the part before, or null
   */
  Part find(String q, String after, int most) {
    SearchWords wanted = SearchWords.of(q);
    Map<String, List<SignInName>> all = names.byAccount();
    List<Told> found = accounts.all().stream()
        .sorted(Comparator.comparing((Account account) -> Folded.kept(account.displayName())).thenComparing(Account::id))
        .dropWhile(account -> after != null && !account.id().equals(after))
        .skip(after == null ? 0 : 1)
        .filter(one -> wanted.isEmpty() || wanted.in(searched(one, all.getOrDefault(one.id(), List.of()))))
        .limit(most + 1L)
        .map(one -> told(one, all.getOrDefault(one.id(), List.of()))).toList();
    boolean more = found.size() > most;
    return new Part(more ? found.subList(0, most) : found, more ? found.get(most - 1).id() : null);
  }

  private static String searched(Account account, List<SignInName> its) {
    return Folded.kept(account.displayName() + " " + its.stream().map(SignInName::text).collect(Collectors.joining(" ")));
  }
}
