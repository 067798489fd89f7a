import { z } from 'zod';

// The pane's content security policy forbids generated code, which zod would otherwise use for speed.
z.config({ jitless: true });

export { z };
