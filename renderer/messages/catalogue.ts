import domain from '../../shared/messages/en/domain.json';
import baseline from './en/baseline.json';
import checks from './en/checks.json';
import door from './en/door.json';
import desk from './en/desk.json';
import documents from './en/documents.json';
import evening from './en/evening.json';
import home from './en/home.json';
import interview from './en/interview.json';
import issues from './en/issues.json';
import migration from './en/migration.json';
import needs from './en/needs.json';
import norms from './en/norms.json';
import packs from './en/packs.json';
import parts from './en/parts.json';
import prepare from './en/prepare.json';
import reconcile from './en/reconcile.json';
import roadmap from './en/roadmap.json';
import settings from './en/settings.json';
import shell from './en/shell.json';
import unlock from './en/unlock.json';
import wrapup from './en/wrapup.json';

/** The interface's words in English, one namespace for each feature. Other languages have the same keys. */
export const english = {
  domain,
  parts,
  shell,
  door,
  unlock,
  home,
  prepare,
  interview,
  reconcile,
  baseline,
  needs,
  roadmap,
  norms,
  desk,
  documents,
  checks,
  evening,
  wrapup,
  settings,
  packs,
  migration,
  issues,
};
