import { sayBroken, showDoor } from './door/door';
import { wantedBackup } from './features/unlock/wantedBackup';
import { protectPage } from './platform/page';

protectPage();

/** A page that is not looked at is never painted, but goes on. */
const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 200);
  });

// The door first: whoever sits before it types while everything behind it is loaded.
if (showDoor(wantedBackup() !== null)) await painted();
import('./main').catch(sayBroken);
