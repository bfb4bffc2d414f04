// Serves the built application from within a network of its own, and says where.
import { serve } from '../../../scripts/serve.mjs';

const [folder = ''] = process.argv.slice(2);
const { url } = await serve({ port: 0, folder });
console.log(url);
