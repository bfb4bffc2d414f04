/** A file of the norms library without any error, on which each test breaks one thing. */
export const smallNorms = `format: waymark.norms/1
id: council
version: 1.0.0
title: {en: Security Council, fr: Conseil de sécurité}
norms:
  - id: S/RES/1373
    title: {en: Acts of terrorism, fr: Actes de terrorisme}
    date: 2001-09-28
    kind: resolution
    issuedBy: {en: Security Council, fr: Conseil de sécurité}
    bindingness: byParagraph
    summary: {en: What it asks., fr: Ce qu’elle demande.}
    seen: secondary
    clauses:
      - {at: para. 2 (g), binding: [decides], seen: secondary}
      - {at: para. 3 (a), binding: [callsUpon], seen: "no"}
  - id: S/RES/2396
    title: {en: "Foreign terrorist fighters, after resolution 1373 (2001)", fr: Combattants terroristes étrangers}
    date: 2017-12-21
    kind: resolution
    issuedBy: {en: Security Council, fr: Conseil de sécurité}
    bindingness: byParagraph
    summary: {en: What it asks., fr: Ce qu’elle demande.}
    seen: secondary
    clauses:
      - {at: para. 11, asks: {en: API., fr: RPCV.}, binding: [decides], seen: secondary}
      - {at: para. 9, binding: [decides], seen: secondary}
  - id: FIREARMS-PROTOCOL
    title: {en: Firearms Protocol, fr: Protocole sur les armes à feu}
    kind: treaty
    issuedBy: United Nations
    bindingness: parties
    summary: {en: What it asks., fr: Ce qu’il demande.}
    seen: secondary
    clauses:
      - {at: Article 9, binding: [treaty], seen: secondary}
  - id: FIREARMS-LAW
    title: {en: Model law on firearms, fr: Loi type sur les armes à feu}
    also: [the model law]
    kind: modelLaw
    issuedBy: UNODC
    bindingness: example
    summary: {en: What it offers., fr: Ce qu’elle offre.}
    seen: "no"
`;
