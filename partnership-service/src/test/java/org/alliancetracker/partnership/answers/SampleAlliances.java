package org.alliancetracker.partnership.answers;

import static org.alliancetracker.partnership.http.Service.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.DimensionScore;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvent.EvaluationClosed;
import org.alliancetracker.contract.evaluation.EvaluationEvent.EvaluationOpened;
import org.alliancetracker.contract.evaluation.EvaluationEvent.ScoresPublished;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.contract.evaluation.Scores;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.http.Service;
import org.alliancetracker.testing.answer.ApprovedAnswers;
import org.alliancetracker.testing.http.Reply;
import tools.jackson.databind.json.JsonMapper;

/** Three alliances told over HTTP: one of which all is known that a page shows, one of which nothing is, and one that ended. */
final class SampleAlliances {

  /** The pages are read by the person of this id in the tests of the gateway. */
  static final ActingPerson MANAGER = new ActingPerson("person-manager", Set.of(ActingPerson.PARTNERSHIP_MANAGER), "en");
  static final ActingPerson READER = new ActingPerson("person-reader", Set.of(), "fr");

  private static final Pattern NAME = Pattern.compile("\\{([a-z]-[a-z0-9]+)}");

  private final Service service;
  private final ApprovedAnswers answers;
  private final Map<String, String> ids = new HashMap<>();

  SampleAlliances(Service service, ApprovedAnswers answers) {
    this.service = service;
    this.answers = answers;
  }

  /** Its address, as of the others. */
  String rich() {
    service.post(ADA, "/api/people", "{'personId': 'person-manager', 'name': 'Ada Martin', 'email': 'ada@example.org'}").ok();
    String at = designed("a-1", """
        {'name': 'Log\\u0027ins', 'purpose': 'Social joint venture in logistics.', 'entryDoor': 'societal_innovation',
         'secondaryDoors': ['territorial_coconstruction'], 'modes': ['economic_cooperation'],
         'sdgs': [{'goal': 8, 'target': '8.5', 'marker': 'principal'}], 'territory': 'France', 'zone': 'Europe/Paris', 'happenedOn': '2011',
         'initialStage': 'DESIGN', 'imported': true, 'sources': ['https://voxlog.fr/a', 'Annual report 2016']}""");
    partners(at);
    framework(at);
    tell(at + "/stage", "{'to': 'STEERING', 'happenedOn': '2024-10-20', 'override': {'reason': 'It has run for years'}}");
    milestones(at);
    tell(at + "/meetings", "{'body': 'technical_committee', 'subject': 'The second site', 'happenedOn': '2025-05-03'}", "meetingId", "t-1");
    tell(at + "/meetings/{t-1}/minutes-sent", "{'happenedOn': '2025-05-10'}");
    tell(at + "/meetings/{t-1}/minutes-approved", "{'happenedOn': '2025-06'}");
    tell(at + "/health-checks", "{'colour': 'amber', 'partnerId': '{p-2}', 'note': 'Too few places', 'happenedOn': '2025-11-17'}");
    claims(at);
    evaluated(at);
    return at;
  }

  String bare() {
    return designed("a-2", "{'name': 'Sans rien'}");
  }

  String closed() {
    String at = designed("a-3", """
        {'name': 'Close', 'modes': ['patronage'], 'happenedOn': '2009', 'initialStage': 'STEERING', 'imported': true,
         'partners': [{'name': 'Un'}, {'name': 'Deux'}, {'name': 'Trois'}, {'name': 'Quatre'}, {'name': 'Cinq'}]}""");
    tell(at + "/close", "{'reason': 'purpose_achieved', 'note': 'Well done', 'happenedOn': '2018', 'imported': true}");
    return at;
  }

  private void partners(String at) {
    tell(at + "/partners", "{'name': 'Ares', 'actorType': 'association', 'happenedOn': '2011', 'imported': true}", "partnerId", "p-1");
    tell(at + "/partners", """
        {'name': 'GXO', 'actorType': 'company_large', 'formerNames': ['Norbert Dentressangle', 'XPO'],
         'source': 'https://voxlog.fr/a', 'happenedOn': '2011', 'imported': true}""", "partnerId", "p-2");
    tell(at + "/partners", "{'name': 'A third one', 'actorType': 'foundation', 'happenedOn': '2012', 'imported': true}", "partnerId",
        "p-3");
    tell(at + "/partners/{p-3}/leave", "{'reason': 'merged', 'happenedOn': '2015', 'imported': true}");
    tell(at + "/members", """
        {'personId': 'person-former', 'role': 'broker', 'partnerId': '{p-3}', 'from': '2012', 'until': '2013', 'happenedOn': '2012',
         'imported': true}""", "memberId", "r-1");
    tell(at + "/members/{r-1}/stand-down", "{'happenedOn': '2013', 'imported': true}");
  }

  private void framework(String at) {
    tell(at + "/objectives", "{'objectives': [{'text': '40 people a year', 'corner': 'human_wealth', 'partnerId': '{p-1}'}]}");
    tell(at + "/governance", "{'bodies': [{'kind': 'steering_committee', 'name': 'COPIL', 'cadence': 'quarterly'}]}");
    tell(at + "/rubric", "{'rubricId': 'alliance-default', 'rubricVersion': 1}");
    tell(at + "/agreements", """
        {'kind': 'framework', 'title': 'Framework of 2011', 'partnerIds': ['{p-1}', '{p-2}'], 'termFrom': '2011', 'termUntil': '2014',
         'source': 'https://voxlog.fr/a', 'happenedOn': '2011', 'imported': true}""", "agreementId", "g-1");
    tell(at + "/agreements/{g-1}/amend", "{'subject': 'A second site', 'happenedOn': '2012', 'imported': true}");
    tell(at + "/agreements/{g-1}/renew", "{'termUntil': '2020', 'tacit': true, 'happenedOn': '2014', 'imported': true}");
    tell(at + "/agreements/{g-1}/terminate", "{'reason': 'replaced', 'happenedOn': '2019', 'imported': true}");
  }

  private void milestones(String at) {
    String milestones = at + "/milestones";
    tell(milestones, """
        {'title': 'Creation of Log\\u0027ins', 'reachedOn': '2011', 'source': 'https://voxlog.fr/a', 'note': 'The first of its kind',
         'evidence': ['https://voxlog.fr/a'], 'imported': true}""", "milestoneId", "m-1");
    tell(milestones, "{'kind': 'scale_up', 'title': 'Site of Lieusaint', 'reachedOn': '2023-05', 'imported': true}", "milestoneId", "m-2");
    tell(milestones, "{'kind': 'steering_committee', 'dueOn': '" + answers.day(7) + "'}", "milestoneId", "m-next");
    tell(milestones, "{'kind': 'scale_up', 'title': 'Deuxième atelier', 'dueOn': '2025-01'}", "milestoneId", "m-late");
    tell(milestones + "/{m-late}/reschedule", "{'dueOn': '" + answers.day(-12) + "', 'reason': 'works'}");
    tell(milestones, "{'title': 'Some day'}", "milestoneId", "m-open");
    answers.check("milestone-recorded", tell(milestones, "{'title': 'Called off', 'dueOn': '2020'}", "milestoneId", "m-off"));
    tell(milestones + "/{m-off}/cancel", "{'reason': 'no money'}");
  }

  private void claims(String at) {
    String claims = at + "/claims";
    tell(claims, """
        {'about': 'outcome', 'text': 'From 7 to 150 disabled employees', 'asOf': '2023-05-22', 'source': 'https://voxlog.fr/a'}""");
    tell(claims, "{'about': 'outcome', 'text': '58 people supported', 'asOf': '2016', 'source': 'https://example.org/b'}");
    tell(claims, "{'about': 'people employed', 'text': '1,200 people', 'source': 'https://studylibfr.com/x'}");
    tell(claims, "{'about': 'people employed', 'text': '4,000 staff', 'source': 'https://citego.org/x'}");
    tell(at + "/context", "{'text': 'A new law on inclusion', 'source': 'https://example.org/law', 'happenedOn': '2014'}");
  }

  private void evaluated(String at) {
    named(UUID.randomUUID().toString(), "e-1");
    hears(1, new EvaluationOpened(ids.get("a-1"), "First look", "alliance-default", 1, null, List.of(), true));
    hears(2, new EvaluationClosed(null));
    hears(3, new ScoresPublished(new Scores("alliance-default", 1, "equal-sides-mean", 0, true, List.of(
        new DimensionScore(Dimension.PERFORMANCE, 61.6, 55.0, 70.2, 0.92, 0.7, Map.of(Side.ASSOCIATION, 2, Side.COMPANY, 1)),
        new DimensionScore(Dimension.INNOVATION, 55.0, null, null, 0.8, null, Map.of()),
        new DimensionScore(Dimension.TRUST, null, null, null, 0.1, null, Map.of(Side.ASSOCIATION, 1))))));
    await().untilAsserted(() -> assertThat(service.get(MANAGER, at).ok().json().path("scored").has("scores")).isTrue());
    tell(at + "/evaluations/{e-1}/noted", "{'note': 'Seen by the committee', 'happenedOn': '2025-11-20'}");
  }

  private void hears(long version, EvaluationEvent event) {
    String evaluation = ids.get("e-1");
    Envelope envelope = new Envelope(Envelope.idOf(evaluation, version), "/evaluation-service", EvaluationEvents.codec().typeOf(event),
        evaluation, version, ids.get("a-1"), PartialDate.parse("2025-11-01"), Instant.parse("2025-11-01T10:00:00Z"), "eva", null, false,
        JsonMapper.shared().valueToTree(event));
    service.topics().send(EvaluationEvents.TOPIC, ids.get("a-1"), EnvelopeCodec.write(envelope));
  }

  /** One that the reader watches. */
  private String designed(String name, String body) {
    String at = "/api/alliances/" + named(service.post(MANAGER, "/api/alliances", body).ok().text("id"), name);
    tell(at + "/members", "{'personId': 'person-reader', 'role': 'observer', 'happenedOn': '" + answers.day(0) + "'}");
    return at;
  }

  private Reply tell(String path, String body, String idField, String name) {
    Reply reply = tell(path, body);
    named(reply.text(idField), name);
    return reply;
  }

  private Reply tell(String path, String body) {
    return service.post(MANAGER, real(path), real(body)).ok();
  }

  private String named(String id, String name) {
    ids.put(name, id);
    answers.called(id, name);
    return id;
  }

  /** With ids in the place of names in braces. */
  private String real(String text) {
    return NAME.matcher(text).replaceAll(found -> ids.get(found.group(1)));
  }
}
