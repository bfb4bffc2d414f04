import { sayBroken, showDoor } from './door/door';
import { wantedBackup } from './features/unlock/wantedBackup';
import { protectPage } from './platform/page';
import { painted } from './platform/painted';

protectPage();

// The door first: whoever sits before it types while everything behind it is loaded.
if (showDoor(wantedBackup() !== null)) await painted();
import('./main').catch(sayBroken);
