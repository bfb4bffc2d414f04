import { everyScreenIn } from './everyScreen';

everyScreenIn('en-XA');
