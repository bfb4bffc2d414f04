export { BorderPage } from './BorderPage';
export { LicencesPage } from './LicencesPage';
export { SettingsPage } from './SettingsPage';
