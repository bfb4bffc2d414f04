import '@fontsource-variable/noto-sans/index.css';
import '@fontsource-variable/noto-sans-arabic/index.css';
import '@mantine/core/styles.css';
import './styles.css';
import './print.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { Direction } from './app/Direction';
import { Failure } from './app/Failure';
import { startMessages } from './messages/i18n';
import { protectPage, styleNonce } from './platform';
import { theme } from './theme';

protectPage();
await startMessages();

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <DirectionProvider>
          <Direction />
          <Failure>
            <App />
          </Failure>
        </DirectionProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
