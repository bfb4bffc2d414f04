export { LicencesPage } from './LicencesPage';
export { SettingsPage } from './SettingsPage';
