import { Router, Route, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { HomePage } from '../features/home';
import { NormsHome } from '../features/norms';
import { PackPage, PacksPage } from '../features/packs';
import { BorderPage, LicencesPage, SettingsPage } from '../features/settings';
import { ConsultationRoom } from './ConsultationRoom';
import { Frame } from './Frame';
import { ErasePage, RestorePage } from './LeavingPages';

/** Everything behind the lock. Addresses hold random names only, so that a history says nothing. */
const House = () => (
  <Router hook={useHashLocation}>
    <Switch>
      <Route path="/c/:scope/:page?/:part?/:row?" component={ConsultationRoom} />
      <Route path="/norms/:part?">
        {({ part }) => (
          <Frame>
            <NormsHome part={part} />
          </Frame>
        )}
      </Route>
      <Route path="/settings">
        <Frame>
          <SettingsPage />
        </Frame>
      </Route>
      <Route path="/border">
        <Frame>
          <BorderPage />
        </Frame>
      </Route>
      <Route path="/erase" component={ErasePage} />
      <Route path="/restore" component={RestorePage} />
      <Route path="/packs/:hash">
        {({ hash }) => (
          <Frame>
            <PackPage hash={hash} />
          </Frame>
        )}
      </Route>
      <Route path="/packs">
        <Frame>
          <PacksPage />
        </Frame>
      </Route>
      <Route path="/settings/licences">
        <Frame>
          <LicencesPage />
        </Frame>
      </Route>
      <Route>
        <Frame>
          <HomePage />
        </Frame>
      </Route>
    </Switch>
  </Router>
);

export default House;
