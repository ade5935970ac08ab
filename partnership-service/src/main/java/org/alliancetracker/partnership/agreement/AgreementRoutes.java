package org.alliancetracker.partnership.agreement;

import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agreements are signed, amended, renewed, terminated. */
@RestController
@RequestMapping("/api/alliances/{id}")
class AgreementRoutes {

  private final Desk desk;

  AgreementRoutes(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/agreements")
  ResponseEntity<Object> sign(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody SignAgreement body) {
    return desk.change(id, person, request, body, body::decide);
  }

  @PostMapping("/agreements/{agreementId}/amend")
  ResponseEntity<Object> amend(@PathVariable String id, @PathVariable String agreementId, ActingPerson person,
      CommandRequest request, @RequestBody AmendAgreement body) {
    return desk.change(
        id, person, request, body, (alliance, setting) -> body.decide(agreementId, alliance, setting));
  }

  @PostMapping("/agreements/{agreementId}/renew")
  ResponseEntity<Object> renew(@PathVariable String id, @PathVariable String agreementId, ActingPerson person,
      CommandRequest request, @RequestBody RenewAgreement body) {
    return desk.change(
        id, person, request, body, (alliance, setting) -> body.decide(agreementId, alliance, setting));
  }

  @PostMapping("/agreements/{agreementId}/terminate")
  ResponseEntity<Object> terminate(@PathVariable String id, @PathVariable String agreementId, ActingPerson person,
      CommandRequest request, @RequestBody TerminateAgreement body) {
    return desk.change(
        id, person, request, body, (alliance, setting) -> body.decide(agreementId, alliance, setting));
  }
}
