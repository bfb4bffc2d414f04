// The page has the fonts already (door/door.css); seen here too, their licences are among those of all parts.
import '@fontsource-variable/noto-sans/index.css';
import '@fontsource-variable/noto-sans-arabic/index.css';
import '@mantine/core/styles.css';
import './styles.css';
import './print.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { Direction } from './app/Direction';
import { Failure } from './app/Failure';
import { Loading } from './app/Loading';
import { startMessages } from './messages/i18n';
import { host, styleNonce } from './platform';
import { startStore } from './store';
import { theme } from './theme';

// First of all: the store takes longest to start, and does so beside everything else.
const starting = startStore(host.journal, host.backups.files, host.keychain);
// Who waits for it hears of it when the page is drawn; until then it is nobody's error.
starting.catch(() => undefined);
await startMessages();

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <DirectionProvider>
          <Direction />
          <Failure>
            <Suspense fallback={<Loading />}>
              <App starting={starting} />
            </Suspense>
          </Failure>
        </DirectionProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
